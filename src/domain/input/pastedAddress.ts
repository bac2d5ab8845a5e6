import {
  environmentPortals,
  otherAddresses,
  otherHosts,
  otherPortals,
  type OtherAddress,
} from '../../facts/cloud/otherAddresses.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import { clouds, cloudIds } from '../../facts/cloud/clouds.ts';
import { parseGuid, type Guid } from '../guid.ts';
import { holdsSecret } from '../secrets/findSecrets.ts';
import {
  parseOrganizationUrl,
  readOrganizationHost,
  type OrganizationUrl,
} from '../organizations/organizationUrl.ts';
import { unwrap } from './unwrap.ts';

/** What somebody pasted where an organization was wanted. */
export type PastedAddress =
  | {
      readonly is: 'organization';
      /** The origin as pasted, in lower case: the app's address or the API's. */
      readonly url: OrganizationUrl;
      readonly cloud: CloudId;
      readonly suffix: string;
      /** With `suffix` the same for the app's and the API's address of one organization. */
      readonly urlName: string;
      /** Whether the API's address (`contoso.api.crm4…`) was pasted rather than the app's. */
      readonly api: boolean;
      /** What was set right on the way, for the person to read. */
      readonly remark: string | undefined;
    }
  /** An environment's id, in lower case; the default environment's is `default-<tenant id>`. */
  | { readonly is: 'environment'; readonly environmentId: string }
  /** A bare GUID: an organization's, environment's or tenant's. */
  | { readonly is: 'id'; readonly id: Guid }
  /** Something else; `message` says what it is and what to use instead. */
  | { readonly is: 'other'; readonly what: OtherAddress; readonly message: string }
  /** No address: words to search for. */
  | { readonly is: 'nothing' };

const longest = 8000;
const nothing: PastedAddress = { is: 'nothing' };

/** Reads an address, a portal link, a connection string or an id out of whatever was pasted. */
export function readPastedAddress(text: string): PastedAddress {
  const beginning = text.slice(0, longest);
  if (holdsSecret(beginning)) return other('secret');
  const pasted = unwrap(beginning, longest);
  return readId(pasted) ?? readConnectionString(pasted) ?? readLink(pasted);
}

function other(what: OtherAddress): PastedAddress {
  return { is: 'other', what, message: otherAddresses[what] };
}

const environmentId =
  /(?:default|legacy)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

function readId(text: string): PastedAddress | undefined {
  const id = parseGuid(text);
  if (id) return { is: 'id', id };
  const lower = text.toLowerCase();
  return /^(?:default|legacy)-/.test(lower) && environmentId.exec(lower)?.[0] === lower
    ? { is: 'environment', environmentId: lower }
    : undefined;
}

function readConnectionString(text: string): PastedAddress | undefined {
  const address = /(?:^|;)\s*(?:url|service ?uri|server)\s*=\s*["']?([^;"']+)/i.exec(text)?.[1];
  if (address === undefined) return undefined;
  if (/(?:^|;)\s*authtype\s*=\s*["']?(?:ad|ifd)\b/i.test(text)) return other('on-premises');
  return readLink(unwrap(address));
}

/** A link with its scheme anywhere in the text, or the whole text where it reads as a host. */
function readLink(text: string): PastedAddress {
  const spelled = /https?:\/\/[^\s"'<>]+/i.exec(text)?.[0];
  const bare = text.replace(/^\/\//, '');
  if (spelled === undefined && !/^[\w-]+(?:\.[\w-]+)+\.?(?::\d+)?(?:[/?#]\S*)?$/.test(bare)) {
    return nothing;
  }
  const link = spelled ?? `https://${bare}`;
  return URL.canParse(link) ? readUrl(new URL(link), spelled !== undefined) : nothing;
}

function readUrl(url: URL, spelled: boolean): PastedAddress {
  const host = url.hostname.replace(/\.$/, '');
  if (url.username || url.password) return other('secret');
  return (
    readOrganization(host, url) ?? readOther(host) ?? readPortal(host, url) ?? guess(url, spelled)
  );
}

function readOrganization(host: string, url: URL): PastedAddress | undefined {
  const parts = readOrganizationHost(host);
  const origin = parts && parseOrganizationUrl(`https://${host}`, parts.cloud);
  if (!origin) return undefined;
  if (url.port) return other('with-port');
  const remark =
    url.protocol === 'http:'
      ? 'The address was http://; organizations answer at https:// only, so that is used.'
      : undefined;
  return { is: 'organization', url: origin, ...parts, remark };
}

function readOther(host: string): PastedAddress | undefined {
  const row = otherHosts.find((candidate) => candidate.host.test(host));
  return row && other(row.what);
}

function readPortal(host: string, url: URL): PastedAddress | undefined {
  if (otherPortals.test(host)) return other('portal');
  if (!environmentPortals.test(host)) return undefined;
  const path = `${url.pathname}${url.search}${url.hash}`.toLowerCase();
  const place = /[/=](?:environments?|e)\/(?:environment\/)?([^/?&#]+)/.exec(path)?.[1] ?? '';
  const id = environmentId.exec(place)?.[0];
  return id !== undefined && id === place
    ? { is: 'environment', environmentId: id }
    : other('portal');
}

const onPremisesPath = /\/(?:main\.aspx|xrmservices\/|api\/data\/|_static\/|default\.aspx)/i;
const insideHost =
  /^[^.]+$|\.(?:local|lan|internal|intra|corp|home)$|^(?:10|127|192\.168)\.[\d.]+$/;

/** A host in no table. Without a scheme it may as well be a version or a name with dots, so only clear signs count. */
function guess(url: URL, spelled: boolean): PastedAddress {
  if (onPremisesPath.test(url.pathname)) return other('on-premises');
  if (!spelled) return nothing;
  if (cloudIds.some((id) => clouds[id].organizationSuffix.test(url.hostname)))
    return other('region-only');
  if (/(?:^|\.)(?:dynamics\.(?:com|cn)|microsoftdynamics\.us)$/.test(url.hostname))
    return other('other-dynamics');
  if (insideHost.test(url.hostname)) return other('on-premises');
  return other(url.port ? 'with-port' : 'foreign');
}
