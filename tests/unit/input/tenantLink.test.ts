import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTenantLink } from '../../../src/domain/input/tenantLink.ts';

const id = '0c0a7050-0000-4000-8000-00000000c001';

/** A link to the tenant, inside so many others. */
function inLinks(count: number): string {
  return Array.from({ length: count }).reduce<string>(
    (link) => `https://login.microsoftonline.com/redeem?rd=${encodeURIComponent(link)}`,
    `https://myapps.microsoft.com/?tenantId=${id}`,
  );
}

describe('a pasted link yields the tenant', () => {
  it.each([
    [
      'an invitation',
      `https://login.microsoftonline.com/redeem?rd=${encodeURIComponent(`https://invitations.microsoft.com/redeem/?tenant=${id}&user=0&ticket=x`)}`,
      id,
    ],
    [
      'an invitation, in the middle of a mail',
      `Accept: https://invitations.microsoft.com/redeem/?tenant=${id}&ver=2.0 Thanks`,
      id,
    ],
    ['My Apps', `https://myapplications.microsoft.com/?tenantid=${id.toUpperCase()}`, id],
    [
      'the sign-in page',
      `https://login.microsoftonline.com/${id}/oauth2/v2.0/authorize?client_id=1`,
      id,
    ],
    [
      'the sign-in page by domain',
      'https://login.microsoftonline.com/contoso.onmicrosoft.com/',
      'contoso.onmicrosoft.com',
    ],
    [
      'the Azure portal',
      'https://portal.azure.com/#@contoso.example/resource/x',
      'contoso.example',
    ],
    ['Teams', `https://teams.microsoft.com/l/team/x?groupId=1&tenantId=${id}`, id],
    ['SharePoint', 'https://contoso-my.sharepoint.com/personal/x', 'contoso.onmicrosoft.com'],
    ['a default environment', `https://make.powerapps.com/environments/Default-${id}/home`, id],
    ['an app with its tenant', `https://apps.powerapps.com/play/e/1/a/2?tenantId=${id}`, id],
    [
      'a safe link',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://myapps.microsoft.com/?tenantId=${id}`)}&data=1`,
      id,
    ],
    [
      'the sign-in page of any tenant',
      'https://login.microsoftonline.com/organizations/oauth2',
      undefined,
    ],
    [
      'a default environment at the end',
      `https://make.powerapps.com/environments/default-${id}`,
      id,
    ],
    [
      'SharePoint’s administration',
      'https://contoso-admin.sharepoint.com/',
      'contoso.onmicrosoft.com',
    ],
    ['SharePoint itself', 'https://contoso.sharepoint.com/sites/x', 'contoso.onmicrosoft.com'],
    ['a host that only ends like SharePoint', 'https://a.contoso.sharepoint.com/', undefined],
    [
      'a host that only begins like SharePoint',
      'https://contoso.sharepoint.com.example/',
      undefined,
    ],
    ['an address without encryption', `http://myapps.microsoft.com/?tenantId=${id}`, id],
    ['another name for it', `https://myapps.microsoft.com/?tid=${id}`, id],
    ['a directory', `https://myapps.microsoft.com/?directoryId=${id}`, id],
    ['Teams, shortly', `https://teams.microsoft.com/l/x?ctid=${id}`, id],
    ['a link in a link in a link', inLinks(2), id],
    ['a link in too many links', inLinks(3), undefined],
    ['the second of two values', `https://myapps.microsoft.com/?tenant=common&tid=${id}`, id],
    [
      'a link after too much text',
      `${'x '.repeat(5000)}https://myapps.microsoft.com/?tid=${id}`,
      undefined,
    ],
    [
      'the Azure portal, later in its address',
      'https://portal.azure.com/#x/#@contoso.example',
      undefined,
    ],
    ['an organization', 'https://contoso.crm4.dynamics.com/main.aspx', undefined],
    ['a domain alone', 'contoso.example', undefined],
    ['words', 'the tenant is contoso', undefined],
  ])('%s', (_, text, tenant) => {
    expect(readTenantLink(text)).toBe(tenant);
  });

  it('gives a value or nothing for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (text) => {
          const tenant = readTenantLink(text);
          expect(tenant === undefined || /^[0-9a-z.-]+$/.test(tenant)).toBe(true);
        },
      ),
    );
  });
});
