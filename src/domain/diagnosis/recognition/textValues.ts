import { toolNames } from '../../../facts/diagnosis/phrases/toolNames.ts';
import type { TargetId } from '../../../facts/setup/targetIds.ts';
import { parseGuid, type Guid } from '../../guid.ts';
import { readOrganizationHost } from '../../organizations/organizationUrl.ts';
import { plainText } from './plainText.ts';
import {
  appPatterns,
  redirectPatterns,
  resourcePatterns,
  rolePatterns,
  scopePatterns,
  tenantPatterns,
  userPatterns,
} from './valuePatterns.ts';

/** What an error text itself names, so that a card can name it too. Each value is as the text writes it, without quotes. */
export type TextValues = {
  /** The redirect URI that the app sent. */
  readonly redirectUri: string | undefined;
  /** The app that signed in. */
  readonly clientId: Guid | undefined;
  /** The display name of that app. */
  readonly appName: string | undefined;
  /** The ID, the domain, or the name of the tenant. */
  readonly tenant: string | undefined;
  /** The service that the app asked for: an address or an application ID. */
  readonly resource: string | undefined;
  readonly scope: string | undefined;
  /** The user name of the person. */
  readonly user: string | undefined;
  /** The host of the organization, without `api`. */
  readonly organizationHost: string | undefined;
  /** The privilege of a security role that is missing, such as `prvReadAccount`. */
  readonly privilege: string | undefined;
  /** The role or permission that is missing. */
  readonly role: string | undefined;
  /** The tool that wrote the text. */
  readonly tool: TargetId | undefined;
};

/**
 * Reads the values that an error text names.
 * @param text Any text. Only the beginning of a very long one is read.
 * @returns Undefined for each value that the text doesn't name.
 */
export function readTextValues(text: string): TextValues {
  const plain = plainText(text);
  const app = firstMatch(plain, appPatterns);
  return {
    redirectUri: withoutAnswer(firstValue(plain, redirectPatterns)),
    clientId: parseGuid(app?.value),
    appName: app?.name,
    tenant: firstValue(plain, tenantPatterns),
    resource: firstValue(plain, resourcePatterns),
    scope: firstValue(plain, scopePatterns),
    user: firstValue(plain, userPatterns),
    organizationHost: findOrganizationHost(plain),
    privilege: /\bprv[A-Z][A-Za-z0-9_]{3,80}/.exec(plain)?.[0],
    role: firstValue(plain, rolePatterns),
    tool: findTool(plain),
  };
}

type Match = { readonly value: string; readonly name: string | undefined };

/** The groups `value` and `name` of the first pattern that a text matches. */
function firstMatch(text: string, patterns: readonly RegExp[]): Match | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    const value = groups?.['value']?.trim();
    if (value) return { value, name: groups?.['name']?.trim() };
  }
  return undefined;
}

function firstValue(text: string, patterns: readonly RegExp[]): string | undefined {
  return firstMatch(text, patterns)?.value;
}

/** A redirect URI without the code or token that may have been sent to it. */
function withoutAnswer(uri: string | undefined): string | undefined {
  return uri?.replace(/[?#].*(?:code|token|state|error)=.*$/s, '').replace(/[.,]$/, '');
}

function findOrganizationHost(text: string): string | undefined {
  for (const [host] of text.matchAll(/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,40}){2,4}/gi)) {
    const parts = readOrganizationHost(host);
    if (parts && !microsoftHosts.test(parts.urlName)) return `${parts.urlName}.${parts.suffix}`;
  }
  return undefined;
}

/** Hosts beside the organizations that are Microsoft’s own. */
const microsoftHosts = /^(?:port|rc|disco|globaldisco|dev|admin|home|www|services?)$/;

function findTool(text: string): TargetId | undefined {
  const lower = text.toLowerCase();
  return toolNames.find(({ names }) => names.some((name) => lower.includes(name.toLowerCase())))
    ?.tool;
}
