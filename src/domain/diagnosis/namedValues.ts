import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { TargetId } from '../../facts/setup/targetIds.ts';
import { target } from '../../facts/setup/targets.ts';
import { parseGuid } from '../guid.ts';
import { readOrganizationHost } from '../organizations/organizationUrl.ts';
import type { WordValues } from './fillTemplate.ts';
import { guessPlatform, withoutPort } from './platformGuess.ts';

/** What is known about the parties to a failure: from the page, or from the text that a person pasted. */
export type NamedValues = {
  readonly redirectUri?: string | undefined;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly resource?: string | undefined;
  readonly scope?: string | undefined;
  readonly user?: string | undefined;
  readonly organizationName?: string | undefined;
  readonly organizationHost?: string | undefined;
  readonly privilege?: string | undefined;
  readonly role?: string | undefined;
  readonly tool?: TargetId | undefined;
  /** The host that didn't answer. */
  readonly host?: string | undefined;
};

/**
 * The values as the words of a card name them.
 * @param code The error code: a few of them say which platform a redirect URI needs.
 * @param isThisPage Whether the failure is this page's own.
 */
export function wordValues(
  values: NamedValues,
  code: string | undefined,
  isThisPage: boolean,
): WordValues {
  const guess = guessPlatform(values, code, isThisPage);
  const { tool } = values;
  return {
    redirectUri: values.redirectUri,
    registeredUri: values.redirectUri && withoutPort(values.redirectUri),
    clientId: values.clientId,
    tenant: values.tenant,
    organization: values.organizationName ?? values.organizationHost,
    account: values.user,
    host: values.host ?? values.organizationHost,
    resource: values.resource,
    scope: values.scope,
    organizationScope: organizationScope(values),
    privilege: values.privilege ?? values.role,
    platform: guess?.name,
    platformNote: guess?.note,
    tool: isThisPage || tool === undefined ? undefined : target(tool).name,
  };
}

/** The client ID that a text names, or that is part of the redirect URI of the Windows sign-in broker. */
export function clientIdIn({ clientId, redirectUri }: NamedValues): string | undefined {
  return clientId ?? parseGuid(/BrokerPlugin\/([0-9a-f-]{36})/i.exec(redirectUri ?? '')?.[1]);
}

/** The application ID of the service that was asked for, where the text names it by one. */
export function resourceId(values: NamedValues): string | undefined {
  return parseGuid(values.resource);
}

/** The cloud of the organization that a text names. */
export function cloudIn(values: NamedValues): CloudId | undefined {
  const { organizationHost: host } = values;
  return host === undefined ? undefined : readOrganizationHost(host)?.cloud;
}

/**
 * The scope that a token for the organization needs.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth
 */
function organizationScope({ scope, organizationHost }: NamedValues): string | undefined {
  const host =
    organizationHost ?? /^(?:https?:\/\/)?([a-z0-9.-]+)/i.exec(scope ?? '')?.[1] ?? undefined;
  return host !== undefined && readOrganizationHost(host) ? `https://${host}/.default` : undefined;
}
