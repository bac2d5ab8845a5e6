import { parseGuid, type Guid } from '../guid.ts';
import { cutSecrets } from '../secrets/cutSecrets.ts';
import { isDomain, looksLikeOrganization } from '../input/idTraps.ts';

/** The two IDs of a registration’s Overview page, as somebody pasted them. */
export type PastedIds =
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly message: string }
  /** What the text says: at least one of the two is known. */
  | {
      readonly status: 'told';
      readonly clientId: Guid | undefined;
      readonly tenant: string | undefined;
    }
  /** Two IDs that nothing in the text tells apart. */
  | { readonly status: 'unclear'; readonly ids: readonly [Guid, Guid] };

/** Of a longer text only so much is read: an Overview page is far shorter. */
const longest = 4000;
/** A label is close to its ID. */
const reach = 80;

const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Words beside an ID, in the languages that the portal is often used in; the last one before the ID counts. */
const roles = [
  { role: 'client', words: /client|applica|aplica|anwendung|appid|toepassing|программ/gi },
  {
    role: 'tenant',
    words:
      /tenant|director|verzeichnis|mandant|annuaire|locataire|inquilino|microsoftonline\.|entra\.microsoft\.com/gi,
  },
  { role: 'other', words: /obje[ck]t|objet|secret id|sekret|geheim/gi },
] as const;

type Role = (typeof roles)[number]['role'];

/**
 * Reads both IDs from one pasted text: an Overview page, two lines, or a portal link.
 * @returns which ID is which as far as the text says it
 */
export function readPastedIds(text: string): PastedIds {
  const { text: read, message } = cutSecrets(text.slice(0, longest));
  if (message !== undefined) return { status: 'refused', message };
  if (read.trim() === '') return { status: 'empty' };
  const found = findIds(read);
  const of = (role: Role) => found.find((each) => each.role === role)?.id;
  const unnamed = found.filter(({ role }) => role === undefined).map(({ id }) => id);
  return tellApart(of('client'), of('tenant') ?? domainIn(read), unnamed);
}

/** An ID without a name is the one that is missing. */
function tellApart(
  clientId: Guid | undefined,
  tenant: string | undefined,
  [first, second]: readonly Guid[],
): PastedIds {
  if (clientId) return { status: 'told', clientId, tenant: tenant ?? first };
  if (tenant !== undefined) return { status: 'told', clientId: first, tenant };
  if (first && second) return { status: 'unclear', ids: [first, second] };
  if (first) return { status: 'told', clientId: first, tenant: undefined };
  return {
    status: 'refused',
    message:
      'This text contains no ID. On the registration’s Overview page, copy the Application (client) ID and the Directory (tenant) ID.',
  };
}

/** Each ID once, with what the words before it say. */
function findIds(text: string): readonly { readonly id: Guid; readonly role: Role | undefined }[] {
  const found = new Map<Guid, Role | undefined>();
  let end = 0;
  for (const match of text.matchAll(guid)) {
    const id = parseGuid(match[0]);
    const before = text.slice(Math.max(end, match.index - reach), match.index);
    end = match.index + match[0].length;
    if (id && found.get(id) === undefined) found.set(id, roleOf(before));
  }
  return [...found].map(([id, role]) => ({ id, role }));
}

function roleOf(before: string): Role | undefined {
  const last = roles
    .map(({ role, words }) => ({ role, at: [...before.matchAll(words)].at(-1)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at);
  return last[0]?.role;
}

function domainIn(text: string): string | undefined {
  return text
    .toLowerCase()
    .split(/[\s"'<>,;:()]+/)
    .find((word) => isDomain(word) && !looksLikeOrganization(word));
}
