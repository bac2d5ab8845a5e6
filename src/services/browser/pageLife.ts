import type { PageLife } from '../world.ts';

/**
 * The page's end, its connection, and locks shared with the tabs of this page. Where the browser has no locks or refuses them, as
 * for a site whose data is blocked, nothing else is shared between tabs either: each then works on its own.
 *
 * @param scope Keeps the locks apart from those of another page on the same origin.
 */
export function createPageLife(scope: string): PageLife {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  return {
    onleave: (callback) => listen(['pagehide'], callback),
    ononline: (callback) => listen(['online', 'offline'], callback),
    take: async (name) => {
      const nothing = (): void => undefined;
      if (!locks) return nothing;
      return new Promise((resolve) => {
        const hold = (lock: Lock | null): Promise<void> | undefined => {
          if (!lock) {
            resolve(undefined);
            return undefined;
          }
          return new Promise((release) => {
            resolve(release);
          });
        };
        locks.request(`${scope} ${name}`, { ifAvailable: true }, hold).catch(() => {
          resolve(nothing); // the browser refuses locks
        });
      });
    },
    free: async (name) => {
      try {
        await locks?.request(`${scope} ${name}`, { mode: 'shared' }, () => undefined);
      } catch {
        // The browser refuses locks: no tab holds one.
      }
    },
  };
}

function listen(events: readonly string[], callback: () => void): () => void {
  for (const event of events) window.addEventListener(event, callback);
  return () => {
    for (const event of events) window.removeEventListener(event, callback);
  };
}
