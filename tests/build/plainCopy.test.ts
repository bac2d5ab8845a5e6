import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
/** What a downloaded archive does not have, or what the build makes. */
const left = ['.git', 'node_modules', 'dist', 'test-results', 'playwright-report'];

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'latchkey-'));
  const names = (await readdir('.')).filter((name) => !left.includes(name));
  await Promise.all(names.map((name) => cp(name, join(copy, name), { recursive: true })));
  await symlink(resolve('node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rm(copy, { recursive: true, force: true }));

it('builds from a plain copy, without git', async () => {
  await run(process.execPath, [resolve('node_modules/vite/bin/vite.js'), 'build'], { cwd: copy });
  expect(await readFile(join(copy, 'dist/index.html'), 'utf8')).toContain(
    '<title>Latchkey</title>',
  );
  expect(await readdir(join(copy, 'dist'))).toEqual(
    expect.arrayContaining(['assets', 'config.json', 'icon.svg', 'index.html', 'sandbox']),
  );
}, 120_000);
