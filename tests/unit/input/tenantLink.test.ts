import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTenantLink } from '../../../src/domain/input/tenantLink.ts';

const id = '0c0a7050-0000-4000-8000-00000000c001';

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
