import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { readOrganizationHost } from '../../domain/organizations/organizationUrl.ts';
import type { TokenResult } from '../../domain/diagnosis/tokenClaims.ts';

/** Why Dataverse wouldn't accept a token, in whole sentences; none if it would. */
export function tokenDoubts(
  token: TokenResult,
  organization: OrganizationUrl | undefined,
): readonly string[] {
  const host = hostOf(token.audience);
  const place = host === undefined ? undefined : readOrganizationHost(host);
  const wanted = organization && readOrganizationHost(new URL(organization).hostname);
  const doubts: readonly (readonly [applies: boolean, words: string])[] = [
    [
      token.audience === undefined,
      'It names no audience, so it isn’t an access token for Dataverse.',
    ],
    [
      token.audience !== undefined && !place && !isDiscovery(host),
      'It’s for another service than Dataverse, so no organization accepts it.',
    ],
    [
      place !== undefined &&
        wanted !== undefined &&
        `${place.urlName}.${place.suffix}` !== `${wanted.urlName}.${wanted.suffix}`,
      'It’s for another organization than the one chosen above.',
    ],
    [
      token.audience !== undefined && token.scopes.length === 0 && !hasRoles(token),
      'It has no permissions. For a person, Dataverse requires user_impersonation.',
    ],
    [
      token.scopes.length > 0 && !token.scopes.includes('user_impersonation'),
      'It doesn’t have the permission user_impersonation, which Dataverse requires of an app that acts for a person.',
    ],
  ];
  return doubts.filter(([applies]) => applies).map(([, words]) => words);
}

function hasRoles(token: TokenResult): boolean {
  return token.rows.some(({ claim, value }) => claim === 'roles' || value === 'app');
}

function hostOf(audience: string | undefined): string | undefined {
  return audience === undefined ? undefined : URL.parse(audience)?.hostname;
}

function isDiscovery(host: string | undefined): boolean {
  return host?.startsWith('globaldisco.') ?? false;
}
