import { parseGuid } from '../guid.ts';

/** Names under which links of Microsoft's carry a tenant. */
const parameters = ['tenantid', 'tenant', 'tid', 'ctid', 'directoryid'];

/** Hosts whose path begins with a tenant. */
const tenantFirst =
  /^(?:login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn|login\.windows\.net|sts\.windows\.net|(?:portal|ms\.portal)\.azure\.(?:com|us|cn)|entra\.microsoft(?:online)?\.(?:com|us|cn)|myapps\.microsoft\.(?:com|us)|myapplications\.microsoft\.(?:com|us))$/;

/** `common` and other words for any tenant have no dot. */
const domain = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
/** A link in a link in a link, as mail scanners make them, is followed so far. */
const deepest = 3;
const longest = 2000;

/**
 * Finds the tenant that an invitation or any other link of Microsoft's names: its ID or one of its domains. Undefined for
 * what is no link, or names none.
 */
export function readTenantLink(text: string): string | undefined {
  const link = /https?:\/\/[^\s"'<>]+/i.exec(text.slice(0, longest))?.[0];
  return link === undefined ? undefined : readLink(link, deepest);
}

function readLink(link: string, depth: number): string | undefined {
  const url = URL.parse(link);
  if (!url || depth === 0) return undefined;
  const fields = [...url.searchParams, ...new URLSearchParams(url.hash.replace(/^[^?]*\?/, ''))];
  return (
    fromFields(fields) ??
    fromPath(url) ??
    fromHost(url) ??
    fromNested(fields, depth) ??
    fromDefault(url)
  );
}

type Fields = readonly (readonly [name: string, value: string])[];

function fromFields(fields: Fields): string | undefined {
  return fields
    .filter(([name]) => parameters.includes(name.toLowerCase()))
    .map(([, value]) => readTenant(value))
    .find((tenant) => tenant !== undefined);
}

function fromPath(url: URL): string | undefined {
  if (!tenantFirst.test(url.hostname)) return undefined;
  const first = url.pathname.split('/')[1] ?? '';
  const pinned = /^#@([^/?]+)/.exec(url.hash)?.[1];
  return readTenant(pinned ?? first);
}

/** `contoso.sharepoint.com` and similar hosts carry the name of the tenant's first domain. */
function fromHost(url: URL): string | undefined {
  const name = /^([a-z0-9]+)(?:-my|-admin)?\.sharepoint\.com$/.exec(url.hostname)?.[1];
  return name && `${name}.onmicrosoft.com`;
}

function fromNested(fields: Fields, depth: number): string | undefined {
  return fields
    .filter(([, value]) => /^https?:\/\//i.test(value))
    .map(([, value]) => readLink(value, depth - 1))
    .find((tenant) => tenant !== undefined);
}

/** A tenant's default environment is named after it. */
function fromDefault(url: URL): string | undefined {
  return parseGuid(/\/default-([0-9a-f-]{36})(?:[/?#]|$)/i.exec(url.href)?.[1]);
}

function readTenant(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  const guid = parseGuid(name);
  if (guid) return guid;
  return domain.test(name) ? name : undefined;
}
