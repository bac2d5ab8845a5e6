import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstScripts, readBuilt } from './built.ts';

/** Bytes of JavaScript, compressed by brotli, that the start screen may cost. */
const budget = 36_000;

const screens = [
  'setup/Setup.svelte',
  'organizationList/Organizations.svelte',
  'organizations/OrganizationPage.svelte',
  'diagnosis/Diagnose.svelte',
  'palette/Palette.svelte',
  'profiles/Profiles.svelte',
];

describe('The first load', () => {
  const scripts = firstScripts('index.html');

  it(`costs at most ${budget / 1000} kB of JavaScript`, () => {
    const sizes = scripts.map(
      (script) => [script, brotliCompressSync(readBuilt(script)).length] as const,
    );
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, sizes.map(([script, size]) => `${script}: ${size}`).join('\n')).toBeLessThan(
      budget,
    );
    // A start screen of next to nothing would be a mistake of this test.
    expect(total).toBeGreaterThan(10_000);
  });
});

describe('The chunks of a build', () => {
  let chunks: ReadonlyMap<string, Rolldown.OutputChunk>;

  beforeAll(async () => {
    const result = await build({ logLevel: 'silent', build: { write: false } });
    if (Array.isArray(result) || !('output' in result)) throw new Error('One output was expected.');
    chunks = new Map(
      result.output.filter((each) => each.type === 'chunk').map((each) => [each.fileName, each]),
    );
  }, 60_000);

  /** All modules that a page can ever load, or only those it loads at once. */
  function modulesOf(page: string, which: 'all' | 'first'): readonly string[] {
    const found = new Set<Rolldown.OutputChunk>();
    const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
      if (!chunk || found.has(chunk)) return;
      found.add(chunk);
      for (const next of chunk.imports) visit(chunks.get(next));
      if (which === 'all') for (const next of chunk.dynamicImports) visit(chunks.get(next));
    };
    const entry = resolve(page);
    visit([...chunks.values()].find((chunk) => chunk.facadeModuleId === entry));
    return [...found].flatMap((chunk) => chunk.moduleIds);
  }

  it('hold nothing of the sandbox where the product can load it', () => {
    const product = modulesOf('index.html', 'all');
    expect(product).toContain(resolve('src/services/signIn/identity.ts'));
    expect(product.filter((id) => id.includes('/src/sandbox/'))).toEqual([]);
    const sandbox = modulesOf('sandbox/index.html', 'all');
    expect(sandbox).toContain(resolve('src/sandbox/cloud/entra/entra.ts'));
  });

  it.each(['@azure/msal-browser', '@tanstack/svelte-query', 'valibot', 'ics', 'fuse.js'])(
    'leave %s to the first screen that needs it',
    (name) => {
      const first = modulesOf('index.html', 'first');
      expect(first).toContain(resolve('src/app/start/Start.svelte'));
      expect(first.filter((id) => id.includes(`/node_modules/${name}/`))).toEqual([]);
    },
  );

  it('bring each screen but the start when it is opened', () => {
    const first = modulesOf('index.html', 'first');
    const all = modulesOf('index.html', 'all');
    expect(all).toEqual(
      expect.arrayContaining(screens.map((screen) => resolve('src/app', screen))),
    );
    for (const screen of screens) expect(first).not.toContain(resolve('src/app', screen));
  });

  it('bring the list of documented codes with the diagnosis only', () => {
    const list = resolve('src/facts/diagnosis/documented/documentedCodes.ts');
    expect(modulesOf('index.html', 'first')).not.toContain(list);
    expect(modulesOf('index.html', 'all')).toContain(list);
  });
});
