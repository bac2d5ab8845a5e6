import type { ProbeOutcome } from '../../domain/doctor/doctorRun.ts';
import { withTimeout } from '../withTimeout.ts';
import type { World } from '../world.ts';

/** Milliseconds. */
const timeout = 10_000;

/**
 * Sends a request without credentials. Its answer can't be read (`no-cors`), but shows that something answers at the address.
 * Rejects only where `outer` aborted it.
 */
export async function probe(
  world: World,
  url: string,
  outer: AbortSignal | undefined,
): Promise<ProbeOutcome> {
  try {
    await withTimeout(world, timeout, (signal) => world.fetch(makeRequest(url, signal)), outer);
    return 'answered';
  } catch (error) {
    if (outer?.aborted) throw error;
    return 'silent'; // no such host, no connection, a blocker, or no answer in time: the browser doesn't say which
  }
}

function makeRequest(url: string, signal: AbortSignal): Request {
  return new Request(url, {
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
}
