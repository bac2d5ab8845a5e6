import type { CloudOptions, Memory } from '../options.ts';
import { parseScenarioId, scenarioKey, type ScenarioId } from '../scenarios/scenarios.ts';

/** What the cloud remembers in this tab, shared by the product's page and the sign-in page. */
const browserMemory: Memory = {
  get: (key) => sessionStorage.getItem(key) ?? undefined,
  set: (key, value) => {
    sessionStorage.setItem(key, value);
  },
};

/** The cloud's options in a browser; both pages of the sandbox are in one folder, which is the redirect URI. */
export function browserOptions(): CloudOptions {
  const page = new URL('./', location.href).href.replace(/[?#].*$/, '');
  return {
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    memory: browserMemory,
    scenario: chosenScenario,
    redirectUris: [page],
    origin: location.origin,
    home: page,
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

export function chosenScenario(): ScenarioId {
  return parseScenarioId(browserMemory.get(scenarioKey));
}

/** Changes what happens at Microsoft, and lets every mishap that had passed happen anew. */
export function chooseScenario(id: ScenarioId): void {
  const passed = Array.from({ length: sessionStorage.length }, (_, index) =>
    sessionStorage.key(index),
  );
  for (const key of passed)
    if (key?.startsWith('sandbox.happened.')) sessionStorage.removeItem(key);
  browserMemory.set(scenarioKey, id);
}

/** Where to go instead of a page of Microsoft's: the sandbox's own, with the real address in its fragment. */
export function signInPage(address: string): string {
  return `${new URL('./sign-in.html', location.href).href.replace(/[?#].*$/, '')}#${address}`;
}
