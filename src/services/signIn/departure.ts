import { FailureError } from '../../domain/failure.ts';
import type { World } from '../world.ts';

/** Milliseconds for all that comes before the page leaves: MSAL needs no network for that, only the browser's cryptography. */
const timeout = 8000;

/**
 * The way to Microsoft's page, given up where the browser never gets that far.
 *
 * @returns How MSAL leaves the page, and a wait for work that leaves that way.
 */
export function createDeparture(world: World) {
  let left = false;
  let givenUp = false;
  return {
    leave: (url: string): Promise<void> => {
      if (givenUp) return Promise.resolve(); // the person has been told, and may have begun something else
      left = true;
      return world.leave(url);
    },
    /**
     * Waits for `work`, without limit once the page is leaving.
     *
     * @throws {FailureError} with code `timed_out` where it doesn't begin to leave in time.
     */
    async begin<T>(work: () => Promise<T>): Promise<T> {
      left = false;
      givenUp = false;
      return new Promise((resolve, reject) => {
        const callOff = world.after(timeout, () => {
          if (left) return;
          givenUp = true;
          reject(new FailureError({ tag: 'timed-out', during: 'sign-in', code: 'timed_out' }));
        });
        work().then(resolve, reject).finally(callOff);
      });
    },
  };
}
