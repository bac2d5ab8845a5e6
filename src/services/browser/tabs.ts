import type { Tabs } from '../world.ts';

/**
 * Messages between the tabs of this page. Where the browser has no channel or refuses it, as Firefox does for a site
 * whose data is blocked, there are none: each tab then works on its own.
 */
export function createTabs(name: string): Tabs {
  const channel = openChannel(name);
  return {
    tell: (topic) => {
      channel?.postMessage(topic);
    },
    hear: (callback) => {
      const listener = (event: MessageEvent<unknown>): void => {
        if (typeof event.data === 'string') callback(event.data);
      };
      channel?.addEventListener('message', listener);
      return () => {
        channel?.removeEventListener('message', listener);
      };
    },
  };
}

/** Where the channel throws or refuses, it is hidden from MSAL too, which then does without one. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    const channel = new BroadcastChannel(name);
    channel.postMessage(''); // no topic: a browser that refuses messages says so now
    return channel;
  } catch {
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined, configurable: true });
    return undefined;
  }
}
