import { otherHosts, otherPortals, environmentPortals } from '../../facts/cloud/otherAddresses.ts';
import { clouds, cloudIds } from '../../facts/cloud/clouds.ts';
import { sqlPorts } from '../../facts/cloud/linkWrappers.ts';
import { parseOrganizationUrl, readOrganizationHost } from '../organizations/organizationUrl.ts';
import { nothing, other, type PastedAddress } from './addressResult.ts';
import type { FoundAddress } from './addressesInText.ts';
import { environmentOf } from './environmentId.ts';
import { readWrappedLink } from './wrappedLink.ts';

/** A link in a link in a link is followed so far. */
const deepest = 3;

/**
 * Says what one address is: an organization's, an environment's, or something else.
 * @param found where the address came from; one without its scheme is only taken if its host is clear
 */
export function readUrl({ text, spelled }: FoundAddress, depth = deepest): PastedAddress {
  const url = URL.parse(text);
  if (!url || depth === 0) return nothing;
  if (url.username || url.password) return other('secret');
  url.hostname = url.hostname
    .replace(/\.$/, '')
    .replace(/^www\.(?=[\w-]{1,63}\.(?:api\.)?crm\d*\.)/, '');
  return readWrapped(url, depth) ?? readHost(url) ?? guess(url, spelled);
}

function readWrapped(url: URL, depth: number): PastedAddress | undefined {
  const wrapped = readWrappedLink(url);
  if (!wrapped) return undefined;
  if (wrapped.inside === undefined) return wrapped.hidden ? other('hidden-link') : undefined;
  const inside = readUrl({ text: wrapped.inside, spelled: true }, depth - 1);
  if (inside.is === 'organization')
    return { ...inside, remark: bothRemarks(wrapped.remark, inside.remark) };
  return wrapped.organizationOnly ? undefined : inside;
}

/** A link that was wrapped twice by the same scanner says so once. */
function bothRemarks(outside: string, inside: string | undefined): string {
  if (inside?.startsWith(outside)) return inside;
  return inside === undefined ? outside : `${outside} ${inside}`;
}

function readHost(url: URL): PastedAddress | undefined {
  const host = url.hostname;
  return readOrganization(host, url) ?? readOther(host) ?? readPortal(url);
}

function readOrganization(host: string, url: URL): PastedAddress | undefined {
  const parts = readOrganizationHost(host);
  const origin = parts && parseOrganizationUrl(`https://${host}`, parts.cloud);
  if (!origin) return undefined;
  if (url.port && !sqlPorts.includes(url.port)) return other('with-port');
  return { is: 'organization', url: origin, ...parts, remark: remarkOn(url) };
}

function remarkOn(url: URL): string | undefined {
  if (url.port) return 'The port was removed: it belongs to the SQL (TDS) endpoint.';
  return url.protocol === 'http:'
    ? 'The address began with http://. Organizations answer at https:// only, so that is used.'
    : undefined;
}

function readOther(host: string): PastedAddress | undefined {
  const row = otherHosts.find((candidate) => candidate.host.test(host));
  return row && other(row.what);
}

function readPortal(url: URL): PastedAddress | undefined {
  const environmentId = environmentOf(url);
  if (environmentId !== undefined) return { is: 'environment', environmentId };
  return otherPortals.test(url.hostname) || environmentPortals.test(url.hostname)
    ? other('portal')
    : undefined;
}

const onPremisesPath = /\/(?:main\.aspx|xrmservices\/|api\/data\/|_static\/|default\.aspx)/i;
const insideHost =
  /^[^.]+$|\.(?:local|lan|internal|intra|corp|home)$|^(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/;
const dynamicsHost = /(?:^|\.)(?:dynamics\.(?:com|cn)|microsoftdynamics\.us)$/;

/** A host in no table. Without a scheme it may as well be a version or a name with dots, so only clear signs count. */
function guess(url: URL, spelled: boolean): PastedAddress {
  const host = url.hostname;
  if (/[^a-z0-9._:[\]-]/.test(host)) return other('placeholder');
  if (cloudIds.some((id) => clouds[id].organizationSuffix.test(host))) return other('region-only');
  if (dynamicsHost.test(host) && (spelled || host.split('.').length > 2))
    return other('other-dynamics');
  if (onPremisesPath.test(url.pathname)) return other('on-premises');
  if (!spelled) return nothing;
  if (insideHost.test(host)) return other('on-premises');
  return other(url.port ? 'with-port' : 'foreign');
}
