import { describe, expect, it } from 'vitest';
import {
  accountForProof,
  canAddThisPage,
  proofWay,
  unproved,
  whyNotItself,
  type KnownRegistrations,
} from '../../../src/domain/setup/proofWay.ts';
import { choicesOf, newDraft, type SetupDraft } from '../../../src/domain/setup/setupDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import type { TargetId } from '../../../src/facts/setup/targetIds.ts';
import { guid } from '../examples.ts';
import { pageUri, tenant } from './choices.ts';

const draftOf = (targets: readonly TargetId[], more: Partial<SetupDraft> = {}): SetupDraft => ({
  ...newDraft('tool', 'public', targets),
  clientId: guid(1),
  tenant,
  ...more,
});
const registrationOf = (draft: SetupDraft) =>
  planSetup(choicesOf(draft, pageUri)).registrations[0]?.registration ?? expect.fail();
const nothing: KnownRegistrations = { drafts: [], signedIn: [], preset: undefined, pageUri };
const page = draftOf(['latchkey'], { id: 'page', clientId: guid(2), appName: 'Latchkey' });

describe('The way to prove a registration', () => {
  it('is the registration itself where it has this page’s redirect URI', () => {
    const way = proofWay(registrationOf(draftOf(['smartconnect', 'latchkey'])), nothing);
    expect(way).toEqual({
      is: 'own',
      registration: { clientId: guid(1), tenant, cloud: 'public' },
    });
  });

  it('waits for the client ID', () => {
    const way = proofWay(registrationOf(draftOf(['latchkey'], { clientId: undefined })), nothing);
    expect(way).toEqual({ is: 'unknown-id' });
  });

  it('is never a Web registration itself', () => {
    const web = registrationOf(draftOf(['smartconnect']));
    expect(proofWay(web, nothing)).toEqual({ is: 'none' });
    expect(whyNotItself(web)?.why).toContain('AADSTS9002326');
  });

  it('is the registration itself where somebody is signed in through it', () => {
    const signedIn = [{ clientId: guid(1), tenant: undefined, cloud: 'public' }] as const;
    expect(proofWay(registrationOf(draftOf(['smartconnect'])), { ...nothing, signedIn }).is).toBe(
      'own',
    );
  });

  it('is this page’s registration, set up in this browser, then one with a sign-in, then the host’s', () => {
    const web = registrationOf(draftOf(['smartconnect']));
    const preset = { clientId: guid(3), tenant: undefined, cloud: 'public' } as const;
    const signedIn = [{ clientId: guid(4), tenant: undefined, cloud: 'public' }] as const;
    expect(proofWay(web, { ...nothing, drafts: [page], preset, signedIn })).toMatchObject({
      is: 'other',
      name: 'Latchkey',
      registration: { clientId: guid(2) },
      subject: { draft: 'page', registration: 'main' },
    });
    expect(proofWay(web, { ...nothing, preset, signedIn })).toMatchObject({
      registration: { clientId: guid(4) },
    });
    expect(proofWay(web, { ...nothing, preset })).toMatchObject({
      registration: { clientId: guid(3), tenant },
    });
  });

  it('stays in the cloud of the registration', () => {
    const drafts = [{ ...page, cloud: 'china' }] as const;
    const web = registrationOf(draftOf(['smartconnect']));
    expect(proofWay(web, { ...nothing, drafts })).toEqual({ is: 'none' });
  });

  it('signs in to the organization’s tenant only through a multitenant app', () => {
    const web = registrationOf(draftOf(['smartconnect']));
    const own = 'fabrikam.example';
    const tenantOf = (accountType: SetupDraft['accountType']) => {
      const way = proofWay(web, { ...nothing, drafts: [{ ...page, tenant: own, accountType }] });
      return way.is === 'other' ? way.registration.tenant : expect.fail();
    };
    expect(tenantOf('single')).toBe(own);
    expect(tenantOf('multiple')).toBe(tenant);
  });
});

describe('This page', () => {
  it('can be added to a registration that users sign in through, once', () => {
    const add = (targets: readonly TargetId[]) =>
      canAddThisPage(draftOf(targets), registrationOf(draftOf(targets)), pageUri);
    expect(add(['smartconnect'])).toBe(true);
    expect(add(['smartconnect', 'latchkey'])).toBe(false);
    expect(add(['dotnet-secret'])).toBe(false);
  });

  it('says what a proof leaves open for each platform', () => {
    expect(unproved(registrationOf(draftOf(['latchkey'])))).toEqual([]);
    expect(unproved(registrationOf(draftOf(['smartconnect', 'boomi'])))).toHaveLength(1);
    expect(unproved(registrationOf(draftOf(['dotnet-certificate'])))[0]).toContain('application');
  });
});

describe('The account of a proof', () => {
  const registration = { clientId: guid(1), tenant, cloud: 'public' } as const;
  const account = { registration, tenantId: tenant, name: 'Ben' };

  it('is the last one that is signed in through the way to its tenant', () => {
    const later = { ...account, name: 'Ada' };
    expect(accountForProof(registration, [account, later])).toBe(later);
  });

  it('is none of another registration or tenant', () => {
    expect(accountForProof({ ...registration, clientId: guid(2) }, [account])).toBeUndefined();
    expect(accountForProof(registration, [{ ...account, tenantId: guid(9) }])).toBeUndefined();
    expect(accountForProof({ ...registration, tenant: undefined }, [account])).toBe(account);
  });
});
