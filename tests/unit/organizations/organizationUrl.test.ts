import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cloudOf,
  parseOrganizationUrl,
  readOrganizationHost,
  suffixOf,
} from '../../../src/domain/organizations/organizationUrl.ts';
import { originOf, scopeOf, type Resource } from '../../../src/domain/signIn/resource.ts';
import { cloudIds, clouds, type CloudId } from '../../../src/facts/cloud/clouds.ts';
import { organizationUrl } from '../examples.ts';

const hosts: readonly [CloudId, string][] = [
  ['public', 'contoso.crm.dynamics.com'],
  ['public', 'contoso.crm4.dynamics.com'],
  ['public', 'contoso.api.crm22.dynamics.com'],
  ['public', 'contoso.crm123.dynamics.com'],
  ['public', 'con-toso.crm90.dynamics.com'],
  ['gcc', 'contoso.crm9.dynamics.com'],
  ['gcc', 'contoso.api.crm9.dynamics.com'],
  ['gcchigh', 'contoso.crm.microsoftdynamics.us'],
  ['dod', 'contoso.crm.appsplatform.us'],
  ['china', 'contoso.crm.dynamics.cn'],
];

describe('An organization’s address', () => {
  it.each(hosts.flatMap(([home, host]) => cloudIds.map((cloud) => [host, cloud, home] as const)))(
    '%s is asked by accounts of %s only if that is its cloud (%s)',
    (host, cloud, home) => {
      const expected = cloud === home ? `https://${host}` : undefined;
      expect(parseOrganizationUrl(`https://${host}`, cloud)).toBe(expected);
    },
  );

  it.each([
    ['in capitals', 'HTTPS://Contoso.CRM4.Dynamics.com'],
    ['with a path, a query and a fragment', 'https://contoso.crm4.dynamics.com/main.aspx?a=1#b'],
    ['with the port that https has anyway', 'https://contoso.crm4.dynamics.com:443/'],
  ])('is read %s', (_how, address) => {
    expect(parseOrganizationUrl(address, 'public')).toBe('https://contoso.crm4.dynamics.com');
  });

  it.each([
    ['plain http', 'http://contoso.crm4.dynamics.com'],
    ['another scheme', 'ftp://contoso.crm4.dynamics.com'],
    ['a script', 'javascript:https://contoso.crm4.dynamics.com'],
    ['another port', 'https://contoso.crm4.dynamics.com:8443'],
    ['a user name', 'https://admin@contoso.crm4.dynamics.com'],
    ['a password', 'https://:x@contoso.crm4.dynamics.com'],
    ['a host in front of a foreign one', 'https://contoso.crm4.dynamics.com.evil.example'],
    ['a host in the user name', 'https://contoso.crm4.dynamics.com@evil.example'],
    ['a host in the path', 'https://evil.example/contoso.crm4.dynamics.com'],
    ['a hyphen for the dot', 'https://evil-crm.dynamics.com'],
    ['a hyphen for a later dot', 'https://contoso.crm4-dynamics.com'],
    ['a letter more', 'https://contoso.crm4.dynamics.com.'],
    ['a letter more at the end', 'https://contoso.crm4.dynamics.company'],
    ['a look-alike letter', 'https://contoso.crm4.dynаmics.com'],
    ['a name of two parts', 'https://a.b.crm4.dynamics.com'],
    ['no name', 'https://crm4.dynamics.com'],
    ['an API without a name', 'https://api.crm4.dynamics.com'],
    ['a name that begins with a hyphen', 'https://-contoso.crm4.dynamics.com'],
    ['a name with an underscore', 'https://con_toso.crm4.dynamics.com'],
    ['letters behind crm', 'https://contoso.crmx.dynamics.com'],
    ['a number of four digits', 'https://contoso.crm1234.dynamics.com'],
    ['another service of Dynamics', 'https://contoso.operations.dynamics.com'],
    ['the discovery service', 'https://globaldisco.crm.dynamics.com'],
    ['the old discovery service', 'https://disco.crm4.dynamics.com'],
    ['no address', 'contoso.crm4.dynamics.com'],
    ['nothing', ''],
    ['a list', ['https://contoso.crm4.dynamics.com']],
    ['null', null],
  ])('is not %s', (_what, address) => {
    for (const cloud of cloudIds) expect(parseOrganizationUrl(address, cloud)).toBeUndefined();
  });

  it('is an https origin of its cloud, whatever was read', () => {
    const host = fc
      .tuple(
        fc.stringMatching(/^[a-z0-9.@:/-]{1,12}$/),
        fc.constantFrom('.', '@', '/', '-', '.api.', ''),
        fc.constantFrom('crm', 'crm4', 'crm9', 'api'),
        fc.constantFrom('.dynamics.com', '.dynamics.com.evil.example', '.evil.example'),
      )
      .map((parts) => `https://${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(host, fc.webUrl()), fc.constantFrom(...cloudIds), (address, cloud) => {
        const url = parseOrganizationUrl(address, cloud);
        if (url === undefined) return;
        const { hostname, origin } = new URL(url);
        expect(url).toBe(origin);
        expect(origin).toBe(new URL(address).origin);
        expect(
          clouds[cloud].organizationSuffix.test(hostname.replace(/^[^.]+\.(api\.)?/, '')),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('An organization’s host', () => {
  it.each([
    [
      'contoso.crm4.dynamics.com',
      { cloud: 'public', suffix: 'crm4.dynamics.com', urlName: 'contoso', api: false },
    ],
    [
      'CONTOSO.api.crm9.dynamics.com',
      { cloud: 'gcc', suffix: 'crm9.dynamics.com', urlName: 'contoso', api: true },
    ],
    ['login.microsoftonline.com', undefined],
    ['', undefined],
  ])('%s comes apart', (host, parts) => {
    expect(readOrganizationHost(host)).toEqual(parts);
  });
});

describe('A scope', () => {
  const organization = organizationUrl('https://contoso.api.crm4.dynamics.com');

  it.each<[Resource, string]>([
    [{ is: 'organization', url: organization }, `${organization}/user_impersonation`],
    ...cloudIds.map((cloud): [Resource, string] => [
      { is: 'discovery', cloud },
      `https://${clouds[cloud].discoveryHost}/user_impersonation`,
    ]),
  ])('of %j is %s', (resource, scope) => {
    expect(scopeOf(resource)).toBe(scope);
    expect(scope.startsWith(`${originOf(resource)}/`)).toBe(true);
    expect(scopeOf(resource, '//')).toBe(`${originOf(resource)}//user_impersonation`);
  });
});

describe('The suffix to group by', () => {
  it.each([
    ['https://northwind.crm4.dynamics.com/main.aspx', 'crm4.dynamics.com'],
    ['https://northwind.api.crm4.dynamics.com', 'crm4.dynamics.com'],
    ['https://northwind.crm.dynamics.cn', 'crm.dynamics.cn'],
    ['https://crm.northwind.example/x', 'crm.northwind.example'],
    ['northwind', 'unknown'],
    [undefined, 'unknown'],
  ])('of %s is %s', (address, suffix) => {
    expect(suffixOf(address)).toBe(suffix);
  });
});

describe('The cloud', () => {
  it.each([
    ['https://contoso.crm4.dynamics.com', 'public'],
    ['https://contoso.crm9.dynamics.com', 'gcc'],
    ['https://contoso.crm.dynamics.cn', 'china'],
  ])('of %s is %s', (address, cloud) => {
    expect(cloudOf(organizationUrl(address))).toBe(cloud);
  });
});
