import { resolve } from 'node:path';

/** What the start page cannot do without: all that these import, and nothing that comes with a later screen. */
const roots = ['src/app/mount.ts', 'src/services/browser.ts'];

type Graph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/**
 * Names the chunk of a module of the first load; the rest is left to the bundler. Left alone, it cuts the first load into a
 * dozen chunks along what later screens share with it, and small chunks compress badly: a sixth more to fetch.
 */
export function firstLoadChunk(): (id: string, graph: Graph) => string | null {
  let modules: ReadonlySet<string> | undefined;
  return (id, graph) => {
    modules ??= reachable(graph);
    return modules.has(id) ? 'start' : null;
  };
}

function reachable(graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  roots.map((root) => resolve(import.meta.dirname, '..', root)).forEach(visit);
  return found;
}
