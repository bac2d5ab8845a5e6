import { readBytes } from './readBody.ts';
import { withTimeout } from './withTimeout.ts';
import type { World } from './world.ts';

/** Milliseconds to wait for the file. */
const timeout = 15_000;

/** A file of this page’s own origin, or in a sentence why there is none. */
export type TeamListFile =
  | {
      readonly is: 'read';
      readonly url: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sha256: string | undefined;
    }
  | { readonly is: 'refused'; readonly message: string };

/**
 * Gets a team list from this page’s own origin, so that no other host learns who reads it, or decides what it says.
 * @param pageUri the address of this page; the path is relative to it
 * @param maxBytes of a longer file, nothing is kept
 */
export async function getTeamList(
  world: World,
  pageUri: string,
  path: string,
  maxBytes: number,
): Promise<TeamListFile> {
  const url = URL.parse(path, pageUri);
  const { origin } = new URL(pageUri);
  if (url?.origin !== origin || `${url.username}${url.password}` !== '')
    return refuse(
      `A team list can only come from this page’s own origin, ${origin}. Enter a path.`,
    );
  url.hash = '';
  return withTimeout(world, timeout, async (signal) => {
    try {
      const request = new Request(url, { signal, redirect: 'manual' });
      return await readAnswer(world, url.href, await world.fetch(request), maxBytes);
    } catch {
      // no network, or no answer in time: the person can only try again
      return refuse(
        signal.aborted
          ? `${url.pathname} didn’t answer within 15 seconds. Try again.`
          : `${url.pathname} couldn’t be loaded. Check your connection, and try again.`,
      );
    }
  });
}

async function readAnswer(
  world: World,
  url: string,
  answer: Response,
  maxBytes: number,
): Promise<TeamListFile> {
  const { pathname } = new URL(url);
  if (answer.type === 'opaqueredirect' || answer.redirected)
    return refuse(`${pathname} leads to another address. Enter the path of the file itself.`);
  if (!answer.ok) return refuse(`There is no file at ${pathname} (HTTP status ${answer.status}).`);
  const bytes = await readBytes(answer, maxBytes);
  if (!bytes)
    return refuse(
      `The file at ${pathname} is larger than ${maxBytes / 1_000_000} MB, so nothing of it was read.`,
    );
  // Many hosts answer every unknown path with their start page.
  if (/text\/html/i.test(answer.headers.get('content-type') ?? '') || startsWithTag(bytes))
    return refuse(`${pathname} is a web page (HTML), not a team list. Check the path.`);
  return { is: 'read', url, bytes, sha256: await world.sha256(bytes) };
}

function refuse(message: string): TeamListFile {
  return { is: 'refused', message };
}

function startsWithTag(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('<');
}
