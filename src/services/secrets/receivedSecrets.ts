import { readJson, readRecord, readText } from '../../domain/json.ts';
import { redact } from '../../domain/secrets/redact.ts';
import type { World } from '../world.ts';

/**
 * Codes and tokens that came to this page, by its world. They stand here and nowhere else, out of reach of everything but
 * the cleaning of texts; none is ever handed out.
 */
const received = new WeakMap<World, Set<string>>();

/** The fields of Microsoft's answers that nobody else may see. */
const secretFields = ['code', 'access_token', 'refresh_token', 'id_token', 'client_info'];

/** Notes what an answer of the sign-in service holds, be it the fragment of an address or a token endpoint's JSON. */
export function rememberIssuedSecrets(
  world: World,
  answer: Readonly<Record<string, unknown>>,
): void {
  const known = received.get(world) ?? new Set<string>();
  for (const field of secretFields) {
    const value = readText(answer[field]);
    if (value !== undefined) known.add(value);
  }
  received.set(world, known);
}

/** A text without any value that this page received, and without anything of a secret's shape. */
export function redactIssuedSecrets(world: World, text: string): string {
  return redact(text, [...(received.get(world) ?? []), ...keptByMsal(world)]);
}

/** What MSAL keeps in this tab was received too, perhaps before the page was loaded again. */
function keptByMsal(world: World): readonly string[] {
  return world.tabStorage
    .keys()
    .filter((key) => key.startsWith('msal.'))
    .flatMap((key) => {
      const record = readRecord(readJson(world.tabStorage.get(key) ?? ''));
      return readText(record?.['secret']) ?? [];
    });
}
