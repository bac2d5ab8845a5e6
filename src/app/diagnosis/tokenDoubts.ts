import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import { readOrganizationHost } from '../../domain/organizations/organizationUrl.ts';
import type { TokenReading } from '../../domain/diagnosis/tokenClaims.ts';

/** What speaks against a token at Dataverse, in whole sentences; none where nothing does. */
export function tokenDoubts(
  token: TokenReading,
  organization: OrganizationUrl | undefined,
): readonly string[] {
  const host = hostOf(token.audience);
  const place = host === undefined ? undefined : readOrganizationHost(host);
  const wanted = organization && readOrganizationHost(new URL(organization).hostname);
  const doubts: readonly (readonly [applies: boolean, words: string])[] = [
    [
      token.audience === undefined,
      'It does not say whom it is made for: it is no access token for Dataverse.',
    ],
    [
      token.audience !== undefined && !place && !isDiscovery(host),
      'It is made for something other than Dataverse: no organization will accept it.',
    ],
    [
      place !== undefined &&
        wanted !== undefined &&
        `${place.urlName}.${place.suffix}` !== `${wanted.urlName}.${wanted.suffix}`,
      'It is made for another organization than the one chosen above.',
    ],
    [
      token.audience !== undefined && token.scopes.length === 0 && !hasRoles(token),
      'It carries no permission at all. For a person, Dataverse wants user_impersonation.',
    ],
    [
      token.scopes.length > 0 && !token.scopes.includes('user_impersonation'),
      'It lacks the permission user_impersonation, which Dataverse wants of an app that acts for a person.',
    ],
  ];
  return doubts.filter(([applies]) => applies).map(([, words]) => words);
}

function hasRoles(token: TokenReading): boolean {
  return token.rows.some(({ claim, value }) => claim === 'roles' || value === 'app');
}

function hostOf(audience: string | undefined): string | undefined {
  return audience === undefined ? undefined : URL.parse(audience)?.hostname;
}

function isDiscovery(host: string | undefined): boolean {
  return host?.startsWith('globaldisco.') ?? false;
}
