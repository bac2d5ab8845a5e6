import { readJson, readRecord, readText } from '../../domain/json.ts';
import { redact, removeKnown } from '../../domain/secrets/redact.ts';
import type { World } from '../world.ts';

/**
 * Codes and tokens that Microsoft issued to this page, by its world. They are kept here and nowhere else, only to be removed from
 * texts; none is ever handed out.
 */
const issued = new WeakMap<World, Set<string>>();

/** The fields of Microsoft's answers that hold a secret. */
const secretFields = ['code', 'access_token', 'refresh_token', 'id_token', 'client_info'];

/**
 * Real codes and tokens are longer and mix letters with digits. Anything else came from somebody who wants words to disappear from
 * reports, as `#code=Problem&access_token=localhost` would.
 */
const realSecret = /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[\w.~+/=%*!$-]{20,}$/s;

/**
 * Remembers the secrets of an answer that this page asked for, so that they can be removed from texts.
 * @param answer the sign-in answer's parameters or the token endpoint's JSON; anything that isn't long and irregular is ignored
 */
export function rememberIssuedSecrets(
  world: World,
  answer: Readonly<Record<string, unknown>>,
): void {
  const known = issued.get(world) ?? new Set<string>();
  for (const field of secretFields) {
    const value = readText(answer[field]);
    if (value !== undefined && realSecret.test(value)) known.add(value);
  }
  issued.set(world, known);
}

/** Forgets every issued secret, so that none stays in memory after the last account has signed out. */
export function forgetIssuedSecrets(world: World): void {
  issued.delete(world);
}

/**
 * Removes from a text every secret that this page was issued, and everything that looks like a secret.
 * @param text one message or line
 */
export function redactIssuedSecrets(world: World, text: string): string {
  return redact(text, issuedTo(world));
}

/**
 * Removes from a finished text of any length every secret that this page was issued.
 * @param text lines that were redacted one by one already
 */
export function removeIssuedSecrets(world: World, text: string): string {
  return removeKnown(text, issuedTo(world));
}

/** What MSAL keeps in this tab was issued too, perhaps before the page was loaded again. */
function issuedTo(world: World): readonly string[] {
  const kept = world.tabStorage
    .keys()
    .filter((key) => key.startsWith('msal.'))
    .flatMap((key) => {
      const record = readRecord(readJson(world.tabStorage.get(key) ?? ''));
      return readText(record?.['secret']) ?? [];
    });
  return [...(issued.get(world) ?? []), ...kept];
}
