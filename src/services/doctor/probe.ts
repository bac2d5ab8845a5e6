import type { ProbeOutcome } from '../../domain/doctor/doctorRun.ts';
import type { World } from '../world.ts';

/** Milliseconds. */
const timeout = 10_000;

/**
 * Sends a request without credentials. Its answer can't be read (`no-cors`), but shows that something answers at the address.
 * Rejects only where `signal` aborted it.
 */
export async function probe(
  world: World,
  url: string,
  signal: AbortSignal | undefined,
): Promise<ProbeOutcome> {
  const stop = new AbortController();
  const cancelTimeout = world.after(timeout, () => {
    stop.abort();
  });
  try {
    await world.fetch(
      new Request(url, {
        mode: 'no-cors',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: signal ? AbortSignal.any([stop.signal, signal]) : stop.signal,
      }),
    );
    return 'answered';
  } catch (error) {
    if (signal?.aborted) throw error;
    return 'silent'; // no such host, no connection, a blocker, or no answer in time: the browser doesn't say which
  } finally {
    cancelTimeout();
  }
}
