import { describe, expect, test } from 'vitest';
import { cloudIds, clouds } from '../../../src/facts/cloud/clouds.ts';
import { portalLinks, type PortalLinkId } from '../../../src/facts/cloud/portalLinks.ts';
import {
  adminConsentUrl,
  adminConsentUrlWithAnswer,
  portalLink,
} from '../../../src/domain/setup/portalLink.ts';

const clientId = '1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d';
const tenant = '99999999-5e6f-4a1b-8c2d-3e4f5a6b7c8d';
const ids = Object.keys(portalLinks) as PortalLinkId[];

describe('A link into the portal', () => {
  test('opens the page of the registration in its tenant', () => {
    expect(portalLink('authentication', { cloud: 'gcchigh', clientId, tenant }).href).toBe(
      `https://entra.microsoft.us/${tenant}/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Authentication/appId/${clientId}/isMSAApp~/false`,
    );
  });

  test('opens the list while there is no client ID, and keeps the whole click path', () => {
    const link = portalLink('secrets', { cloud: 'public', tenant: 'contoso.com' });
    expect(link.href).toBe(portalLink('app-list', { cloud: 'public' }).href);
    expect(link.path).toContain('Certificates & secrets');
  });

  test('opens the Azure portal if chosen', () => {
    const link = portalLink('app-list', { cloud: 'china', portal: 'azure' });
    expect(link.href).toMatch(/^https:\/\/portal\.azure\.cn\/#view/);
    expect(link.path).toBe('Microsoft Entra ID › Manage › App registrations');
  });

  test.each(cloudIds.flatMap((cloud) => ids.map((id) => [cloud, id] as const)))(
    'in %s, %s has an address without a gap and a click path',
    (cloud, id) => {
      for (const known of [{}, { clientId, tenant }]) {
        const link = portalLink(id, { cloud, ...known });
        expect(link.href).not.toMatch(/[{}]|appId\/\//);
        expect(new URL(link.href).origin).toBe(clouds[cloud].entraPortal);
        expect(link.path).not.toBe('');
      }
    },
  );
});

describe('The admin consent link', () => {
  test('for another tool’s registration is the v1 form', () => {
    expect(adminConsentUrl({ cloud: 'china', tenant: 'contoso.cn', clientId })).toBe(
      `https://login.partner.microsoftonline.cn/contoso.cn/adminconsent?client_id=${clientId}`,
    );
  });

  test('names any organization if the tenant isn’t known', () => {
    expect(adminConsentUrl({ cloud: 'public', clientId })).toContain('/organizations/adminconsent');
  });

  test('for this page is the v2 form, with everything encoded', () => {
    const url = new URL(
      adminConsentUrlWithAnswer({
        cloud: 'dod',
        tenant,
        clientId,
        scope: 'https://globaldisco.crm.appsplatform.us/user_impersonation',
        redirectUri: 'https://host/app/?x=1&y=ü',
        state: 'a&b',
      }),
    );
    expect(url.origin + url.pathname).toBe(
      `https://login.microsoftonline.us/${tenant}/v2.0/adminconsent`,
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: clientId,
      scope: 'https://globaldisco.crm.appsplatform.us/user_impersonation',
      redirect_uri: 'https://host/app/?x=1&y=ü',
      state: 'a&b',
    });
  });
});
