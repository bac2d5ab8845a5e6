import type { ProbeOutcome } from '../../domain/doctor/doctorRun.ts';
import type { World } from '../world.ts';

/** Milliseconds after which nobody is taken to be there. */
const patience = 10_000;

/**
 * Knocks at an address without credentials. The answer cannot be read (`no-cors`); that there is one shows that something
 * stands there. Rejects only where `signal` stopped it.
 */
export async function probe(
  world: World,
  url: string,
  signal: AbortSignal | undefined,
): Promise<ProbeOutcome> {
  const stop = new AbortController();
  const callOff = world.after(patience, () => {
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
    return 'silent'; // no address, no connection, a blocker, or no answer in time: the browser tells none of them apart
  } finally {
    callOff();
  }
}
