import type { Config } from '../../domain/signIn/config/hostConfig.ts';
import { loadPart } from '../loadPart.ts';
import { redirectUri } from './signInRecord.ts';
import { withTimeout } from '../withTimeout.ts';
import type { World } from '../world.ts';

/** Milliseconds the form waits for the host's settings. */
const timeout = 5000;

/** The settings of a page whose host sets nothing. */
const noConfig: Config = { problems: [] };

/**
 * Reads the host's settings from beside the page; a page without them is complete. What is wrong in them is told to the console too.
 * It's part of the first load, so it calls `fetch` directly and goes without what else `ask` does.
 */
export async function readConfig(world: World): Promise<Config> {
  const text = (await readSettings(world)).trim();
  // A host may answer every address with a page of its own.
  if (text === '' || text === '{}' || text.startsWith('<')) return noConfig;
  const { readConfigText } = await loadPart(
    world,
    import('../../domain/signIn/config/hostConfig.ts'),
  );
  const config = readConfigText(text);
  for (const { path, message, expected } of config.problems)
    world.warn(`config.json, ${path}: ${message} Expected: ${expected}.`);
  return config;
}

async function readSettings(world: World): Promise<string> {
  const url = new URL('config.json', redirectUri(world));
  try {
    return await withTimeout(world, timeout, async (signal) => {
      const answer = await world.fetch(new Request(url, { signal }));
      return answer.ok ? await answer.text() : '';
    });
  } catch {
    return ''; // offline, too slow, or a host that serves no such file
  }
}
