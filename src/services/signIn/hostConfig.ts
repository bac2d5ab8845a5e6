import type { Config } from '../../domain/signIn/hostConfig.ts';
import { readJson, readRecord } from '../../domain/json.ts';
import { loadPart } from '../loadPart.ts';
import { redirectUri } from './signInRecord.ts';
import type { World } from '../world.ts';

/** Milliseconds the form waits for the host's settings. */
const patience = 5000;

/**
 * Reads the host's settings from beside the page; a page without them is complete. It's part of the first load, so it
 * calls `fetch` directly and goes without what else `ask` does.
 */
export async function readConfig(world: World): Promise<Config> {
  const settings = readRecord(readJson(await readSettings(world))) ?? {};
  if (Object.keys(settings).length === 0) return { connect: undefined };
  const { parseConfig } = await loadPart(world, import('../../domain/signIn/hostConfig.ts'));
  return parseConfig(settings);
}

async function readSettings(world: World): Promise<string> {
  const stop = new AbortController();
  const callOff = world.after(patience, () => {
    stop.abort();
  });
  const url = new URL('config.json', redirectUri(world));
  try {
    const answer = await world.fetch(new Request(url, { signal: stop.signal }));
    return await answer.text();
  } catch {
    return ''; // offline, too slow, or a host that serves no such file
  } finally {
    callOff();
  }
}
