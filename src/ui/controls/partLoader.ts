import { getContext, setContext } from 'svelte';

/** Waits for a part of the page that a control loads, but not forever. The app sets it: a control has no clock. */
export type PartLoader = <T>(part: Promise<T>) => Promise<T>;

const key = Symbol('part loader');

export function setPartLoader(loadPart: PartLoader): void {
  setContext(key, loadPart);
}

/** Call while a component is set up. Outside the app a part has as long as it takes. */
export function getPartLoader(): PartLoader {
  return getContext<PartLoader | undefined>(key) ?? ((part) => part);
}
