import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';

/** The built site, as `npm run build` leaves it. */
const folder = 'dist';

export const pages = ['index.html', 'sandbox/index.html', 'sandbox/sign-in.html'] as const;

export function readBuilt(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Paths of all files of the site. */
export function builtFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry: Dirent) => posix.join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The scripts a page loads before anybody does anything: what it names, and what those import statically. */
export function firstScripts(page: string): readonly string[] {
  const found = new Set<string>();
  const visit = (script: string): void => {
    if (found.has(script)) return;
    found.add(script);
    for (const next of staticImports(script)) visit(next);
  };
  for (const [, href = ''] of readBuilt(page).matchAll(/(?:src|href)="([^"]+\.js)"/g)) {
    visit(posix.join(posix.dirname(page), href));
  }
  return [...found];
}

function staticImports(script: string): readonly string[] {
  const statements = readBuilt(script).matchAll(
    /(?:^|[;}\n])\s*(?:import|export)(?:[\w\s{},*$]+from)?\s*["'](\.[^"']+\.js)["']/g,
  );
  return [...statements].map(([, path = '']) => posix.join(posix.dirname(script), path));
}
