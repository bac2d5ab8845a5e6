import { environmentHosts, environmentPortals } from '../../facts/cloud/otherAddresses.ts';

const environmentId = /^(?:(?:default|legacy)-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the ID of an environment; the default environment's begins with `default-`.
 * @param text already unwrapped
 * @returns the ID in lower case
 */
export function readEnvironmentId(text: string): string | undefined {
  const lower = text.toLowerCase();
  return environmentId.test(lower) ? lower : undefined;
}

/**
 * Finds the environment that a link names: in the path of a portal, or in a host of the Power Platform API.
 * @see https://learn.microsoft.com/power-platform/admin/environments-overview
 */
export function environmentOf(url: URL): string | undefined {
  const host = environmentHosts.exec(url.hostname);
  if (host) return fromDigits(host[2] ?? '', host[1]);
  if (!environmentPortals.test(url.hostname)) return undefined;
  const path = `${url.pathname}${url.search}${url.hash}`.toLowerCase();
  const named = /[/=](?:environments?|e)\/(?:environment\/)?([^/?&#]{1,60})/.exec(path)?.[1];
  const asParameter = /[?&]environment-?id=([^/?&#]{1,60})/.exec(path)?.[1];
  return readEnvironmentId(named ?? asParameter ?? '');
}

function fromDigits(host: string, isDefault: string | undefined): string {
  const id = host.replace('.', '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isDefault === undefined ? id : `default-${id}`;
}

/** Finds the ID behind a label (`Environment ID:`), as in what the admin center and the session details let one copy. */
export function labeledEnvironmentId(text: string): string | undefined {
  const named =
    /\benvironment[ _-]?(?:id|name)["']?[\s:=]{1,9}["']?((?:default-|legacy-)?[0-9a-f-]{36})(?![\w-])/i;
  return readEnvironmentId(named.exec(text)?.[1] ?? '');
}
