import { accountTypes, type AccountTypeId } from '../../facts/setup/accountTypes.ts';
import { cloudIds, defaultCloud } from '../../facts/cloud/clouds.ts';
import { problemKinds } from '../../facts/diagnosis/problems.ts';
import { targetIds, type TargetId } from '../../facts/setup/targetIds.ts';
import { parseGuid } from '../guid.ts';
import { cleanTenant } from '../input/tenant.ts';
import { checkRedirectUri } from '../input/redirectUri.ts';
import { readList, readRecord, readText } from '../json.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import { parseConnectionProof } from './connectionProof.ts';
import { parseSecretExpiry } from './secretExpiry.ts';
import type { RegistrationValues, SetupDraft } from './setupDraft.ts';

export type ReadDraft =
  | { readonly status: 'ok'; readonly draft: SetupDraft }
  | { readonly status: 'damaged'; readonly reason: string };

/** Reads a stored draft. Unreadable fields are left out. Without an ID, or with an unknown version, it is damaged. */
export function parseDraft(value: unknown): ReadDraft {
  const record = readRecord(value);
  if (!record) return { status: 'damaged', reason: 'The record isn’t a setup.' };
  if (record['version'] !== 1)
    return { status: 'damaged', reason: 'A different version of this page wrote the record.' };
  const id = readText(record['id']);
  if (id === undefined) return { status: 'damaged', reason: 'The record has no ID.' };
  return {
    status: 'ok',
    draft: {
      version: 1,
      id,
      cloud: cloudIds.find((cloud) => cloud === record['cloud']) ?? defaultCloud,
      targets: readTargets(record['targets']),
      accountType: isAccountType(record['accountType']) ? record['accountType'] : 'single',
      toolUris: readToolUris(record['toolUris']),
      appName: readPlainText(record['appName']),
      clientId: parseGuid(record['clientId']),
      tenant: readTenant(record['tenant']),
      organizationUrl: readPlainText(record['organizationUrl']),
      secret: parseSecretExpiry(record['secret']),
      proof: parseConnectionProof(record['proof']),
      others: readEntries(record['others'], readValues),
      ticks: readEntries(record['ticks'], (tick) =>
        tick === 'person' || tick === 'page' ? tick : undefined,
      ),
      broken: readEntries(record['broken'], (kind) => problemKinds.find((each) => each === kind)),
    },
  };
}

/** The targets in the order in which they were chosen; unknown ones are left out. */
function readTargets(value: unknown): readonly TargetId[] {
  const chosen = (readList(value) ?? []).flatMap(
    (each) => targetIds.find((target) => target === each) ?? [],
  );
  return [...new Set(chosen)];
}

function isAccountType(value: unknown): value is AccountTypeId {
  return typeof value === 'string' && Object.hasOwn(accountTypes, value);
}

function readToolUris(value: unknown): SetupDraft['toolUris'] {
  const record = readRecord(value);
  const known = targetIds.flatMap((id) => {
    const checked = checkRedirectUri(readText(record?.[id]) ?? '');
    return checked.status === 'ok' ? [[id, checked.uri] as const] : [];
  });
  return Object.fromEntries(known);
}

function readTenant(value: unknown): string | undefined {
  const cleaned = cleanTenant(readText(value) ?? '');
  return cleaned.status === 'ok' ? cleaned.tenant : undefined;
}

function readValues(value: unknown): RegistrationValues | undefined {
  const record = readRecord(value);
  return (
    record && {
      clientId: parseGuid(record['clientId']),
      tenant: readTenant(record['tenant']),
      secret: parseSecretExpiry(record['secret']),
      proof: parseConnectionProof(record['proof']),
    }
  );
}

/** A name or an address; a text that looks like a secret is left out. */
function readPlainText(value: unknown): string | undefined {
  const text = readText(value);
  return text === undefined || holdsSecret(text) ? undefined : text;
}

function readEntries<Entry>(
  value: unknown,
  read: (entry: unknown) => Entry | undefined,
): Readonly<Record<string, Entry>> {
  const entries = Object.entries(readRecord(value) ?? {}).flatMap(([key, entry]) => {
    const known = read(entry);
    return known === undefined ? [] : [[key, known] as const];
  });
  return Object.fromEntries(entries);
}
