import { parseGuid } from '../../../domain/guid.ts';
import { readOrganizationAddress } from '../../../domain/input/organizationAddress.ts';
import { cleanTenant } from '../../../domain/input/tenant.ts';
import { readOrganizationHost } from '../../../domain/organizations/organizationUrl.ts';
import { holdsSecret } from '../../../domain/secrets/findSecrets.ts';
import type {
  Breathe,
  ImportedConnection,
  ImportResult,
  RawConnection,
  SkippedConnection,
} from './imported.ts';

/** Connections checked between two breaths. */
const batch = 50;
const longestName = 200;

type Checked =
  | { readonly connection: ImportedConnection; readonly secrets: number }
  | { readonly skipped: SkippedConnection; readonly secrets: number };

/** Checks each connection of a file, and leaves secrets out. */
export async function checkConnections(
  file: { readonly source: string; readonly connections: readonly RawConnection[] },
  breathe: Breathe,
): Promise<ImportResult> {
  const connections: ImportedConnection[] = [];
  const skipped: SkippedConnection[] = [];
  const seen = new Set<string>();
  const isSecret = secretTest();
  let secretsLeftOut = 0;
  for (const [at, raw] of file.connections.entries()) {
    if (at % batch === 0) await breathe();
    const checked = check(raw, at, isSecret);
    secretsLeftOut += checked.secrets;
    if ('skipped' in checked) skipped.push(checked.skipped);
    else if (seen.has(keyOf(checked.connection)))
      skipped.push({ what: checked.connection.name, why: 'The file has this connection twice.' });
    else {
      seen.add(keyOf(checked.connection));
      connections.push(checked.connection);
    }
  }
  return { is: 'read', source: file.source, connections, skipped, secretsLeftOut };
}

function keyOf({ address, clientId, account, target }: ImportedConnection): string {
  return [address, clientId ?? '', account?.toLowerCase() ?? '', target ?? ''].join(' ');
}

function check(raw: RawConnection, at: number, isSecret: SecretTest): Checked {
  const texts = [
    ...[raw.name, raw.account, raw.organizationName, raw.uniqueName],
    ...[raw.address, raw.clientId, raw.tenant, raw.environmentId],
  ];
  const secrets =
    raw.others.filter(isSecret).length +
    texts.filter((text) => text !== undefined && holdsSecret(text)).length;
  const name = plain(raw.name);
  const connection = readConnection(raw, name);
  return typeof connection === 'string'
    ? { skipped: { what: name ?? `Connection ${at + 1}`, why: connection }, secrets }
    : { connection, secrets };
}

/** The connection, or in a sentence why it can’t be used. */
function readConnection(raw: RawConnection, name: string | undefined): ImportedConnection | string {
  if (raw.refusal !== undefined) return raw.refusal;
  const address = readOrganizationAddress(raw.address ?? '');
  if (address.status === 'empty') return 'It has no address.';
  if (address.status === 'refused') return address.message;
  const host = readOrganizationHost(new URL(address.value).hostname);
  const clientId = parseGuid(raw.clientId?.replace(/^\s*\{|\}\s*$/g, ''));
  if (!host) return 'Its address belongs to no cloud that Latchkey knows.';
  if (raw.clientId !== undefined && !clientId) return 'Its client ID isn’t a GUID.';
  return {
    name: name ?? host.urlName,
    address: address.value,
    cloud: host.cloud,
    clientId,
    tenant: tenantOf(raw.tenant),
    target: raw.target,
    account: plain(raw.account),
    organizationName: plain(raw.organizationName),
    uniqueName: plain(raw.uniqueName),
    environmentId: parseGuid(raw.environmentId),
  };
}

type SecretTest = (field: readonly [name: string, value: string]) => boolean;

const longestRemembered = 40;

/** Finds secrets among fields. What isn’t one is remembered, because `SavePassword` is `false` in each connection of a file. */
function secretTest(): SecretTest {
  const harmless = new Set<string>();
  return ([name, value]) => {
    if (value.trim() === '') return false;
    const text = JSON.stringify({ [name.slice(0, 200)]: value });
    if (harmless.has(text)) return false;
    const found = holdsSecret(text);
    if (!found && value.length <= longestRemembered) harmless.add(text);
    return found;
  };
}

/** A name without a secret; undefined where nothing is left. */
function plain(text: string | undefined): string | undefined {
  const name = text?.trim().slice(0, longestName);
  return name === undefined || name === '' || holdsSecret(name) ? undefined : name;
}

function tenantOf(text: string | undefined): string | undefined {
  const tenant = cleanTenant(text ?? '');
  return tenant.status === 'ok' ? tenant.tenant : undefined;
}
