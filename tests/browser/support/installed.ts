import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the first of these programs is that is on the PATH. */
export function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((candidate) => isExecutable(candidate));
}

/** The program that an environment variable names, if it names one. Throws if there's no such file. */
export function findNamed(variable: string): string | undefined {
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, which does not exist.`);
  return path;
}

/** Installs a package of the system, where this process may: on Debian and its relatives, as root. */
export function installPackage(name: string, say: (text: string) => void): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  run('apt-get', ['update'], say);
  run('apt-get', ['install', '-y', '--no-install-recommends', name], say);
}

/** Runs a command with its output on stderr, and says how it ended if it failed. */
export function run(command: string, args: readonly string[], say: (text: string) => void): void {
  say(`running ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) say(`${command} ended with ${status ?? 'no'} status`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next folder of the PATH may have it.
    return false;
  }
}
