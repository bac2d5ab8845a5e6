import type { Config } from '../domain/config.ts';
import { FailureError } from '../domain/failure.ts';
import { readRecord } from '../domain/readings.ts';
import { ask } from './ask.ts';
import { redirectUri } from './session.ts';
import type { World } from './world.ts';

/** Reads the host's settings from beside the page; a page without them is complete. */
export async function readConfig(world: World): Promise<Config> {
  const url = new URL('config.json', redirectUri(world)).href;
  const settings = await readSettings(world, url);
  if (Object.keys(settings).length === 0) return { connect: undefined };
  const { parseConfig } = await import('../domain/config.ts');
  return parseConfig(settings);
}

async function readSettings(world: World, url: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return readRecord((await ask(world, { during: 'page', url, timeout: 5000 })).json) ?? {};
  } catch (error) {
    if (error instanceof FailureError) return {}; // offline, or a host that serves no such file
    throw error;
  }
}
