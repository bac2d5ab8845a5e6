import { describe, expect, it } from 'vitest';
import { parseDiscovery } from '../../../src/domain/discovery/globalDiscovery.ts';
import { linksOf } from '../../../src/domain/organizations/organizationLinks.ts';
import { isForeign, shownHost } from '../../../src/domain/organizations/listedAddress.ts';
import {
  badgesOf,
  describeOrganization,
} from '../../../src/ui/organizationList/organizationBadges.ts';
import type { Organization } from '../../../src/domain/organizations/organization.ts';
import { guid, listed } from '../examples.ts';

const apiUrl = 'https://org91.api.crm11.dynamics.com';

function read(fields: Readonly<Record<string, unknown>>): Organization {
  const page = parseDiscovery({ value: [{ Id: guid(91), ...fields }] }, 'public');
  const [organization] = page?.organizations ?? [];
  if (!organization) throw new Error('The record was not read.');
  return organization;
}

const context = { production: false, change: undefined };

describe('The links of an organization', () => {
  it.each([
    ['https://org91.crm11.dynamics.com@evil.example/', 'evil.example'],
    ['https://evil.example/', 'evil.example'],
    ['https://org91.crm11.dynamics.com.evil.example', 'org91.crm11.dynamics.com.evil.example'],
    ['https://org91.crm11.dynamics.com:8443', 'org91.crm11.dynamics.com:8443'],
    ['http://org91.crm11.dynamics.com', 'org91.crm11.dynamics.com'],
    ['https://org91.crm9.dynamics.com', 'org91.crm9.dynamics.com'],
    [
      'javascript:alert(1)//org91.crm11.dynamics.com',
      'javascript:alert(1)//org91.crm11.dynamics.com',
    ],
    ['https://org91.crm11.dynamics.соm', 'org91.crm11.dynamics.xn--m-0tbi'],
  ])('never lead to %s, which is marked as a foreign host', (Url, host) => {
    const organization = read({ ApiUrl: apiUrl, Url, EnvironmentId: guid(5) });
    const links = linksOf(organization);
    expect(links.map(({ label }) => label)).toEqual([
      'Web API',
      'Maker portal',
      'Solutions',
      'Admin center',
    ]);
    expect(links.filter(({ href }) => /evil|javascript|8443|crm9/.test(href))).toEqual([]);
    expect(isForeign(organization)).toBe(true);
    expect(badgesOf(organization, context).map(({ label }) => label)).toContain('Foreign host');
    expect(shownHost(Url)).toBe(host);
    expect(describeOrganization(organization)).toContain(`${host} · `);
  });

  it('lead to the app and its Web API on a Dynamics host', () => {
    const organization = read({ ApiUrl: apiUrl, Url: 'https://org91.crm11.dynamics.com/' });
    expect(linksOf(organization)).toEqual([
      { label: 'App', href: 'https://org91.crm11.dynamics.com' },
      { label: 'Web API', href: `${apiUrl}/api/data/v9.2/` },
    ]);
    expect(isForeign(organization)).toBe(false);
  });

  it('are absent where nothing but a foreign address is known', () => {
    const organization = read({ Url: 'https://evil.example/' });
    expect(linksOf(organization)).toEqual([]);
    expect(isForeign(organization)).toBe(true);
  });

  it.each([
    [
      'public',
      'https://make.powerapps.com/environments/',
      'https://admin.powerplatform.microsoft.com/',
    ],
    [
      'gcc',
      'https://make.gov.powerapps.us/environments/',
      'https://gcc.admin.powerplatform.microsoft.us/',
    ],
  ])('of the cloud %s lead to its own portals', (cloud, maker, admin) => {
    const suffix = cloud === 'gcc' ? 'crm9.dynamics.com' : 'crm4.dynamics.com';
    const organization = {
      ...listed(1),
      apiUrl: undefined,
      suffix,
      environmentId: 'a/b',
    };
    const hrefs = linksOf(organization).map(({ href }) => href);
    expect(hrefs).toEqual([
      `${maker}a%2Fb/home`,
      `${maker}a%2Fb/solutions`,
      expect.stringContaining(admin) as string,
    ]);
  });
});
