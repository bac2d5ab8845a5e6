import { describe, expect, it } from 'vitest';
import type { CheckState } from '../../../src/domain/checks/check.ts';
import { parseGuid } from '../../../src/domain/guid.ts';
import { proofRoute } from '../../../src/domain/setup/guideSubject.ts';
import { stepState } from '../../../src/domain/setup/setupProgress.ts';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import type { Checks, CheckRequest } from '../../../src/state/checks/checks.svelte.ts';
import { Latchkey } from '../../../src/state/latchkey.svelte.ts';
import type { SignInRequest } from '../../../src/services/signIn/identity.ts';
import { accountOf, guid, registration } from '../examples.ts';
import { createTestWorld, json } from '../testWorld.ts';

const url = 'https://contoso.crm4.dynamics.com';
const reachable: CheckState = {
  verdict: 'reachable',
  result: {
    checkedAt: 1,
    stages: [],
    outcome: { verdict: 'reachable', organizationId: guid(1), userId: guid(2), version: '9.2' },
  },
};
const refused: CheckState = {
  verdict: 'failed',
  kind: 'admin-consent',
  result: {
    checkedAt: 1,
    stages: [],
    outcome: {
      verdict: 'failed',
      failure: { tag: 'refused', during: 'token', code: 'AADSTS65001' },
    },
  },
};

/** A page whose checks end as told, and whose sign-ins leave for nowhere. */
class TestPage extends Latchkey {
  readonly asked: CheckRequest[] = [];
  readonly left: SignInRequest[] = [];
  result: CheckState = reachable;

  constructor(world = createTestWorld()) {
    super(world);
    this.session.begin = (request) => {
      this.left.push(request);
      return Promise.resolve();
    };
  }

  override checks(): Promise<Checks> {
    const check = (request: CheckRequest) => {
      this.asked.push(request);
      return Promise.resolve(this.result);
    };
    return Promise.resolve({ check, of: () => this.result } as unknown as Checks);
  }
}

async function open() {
  const page = new TestPage();
  const guide = await page.guide();
  await guide.ready;
  await guide.setClientId(registration.clientId);
  await guide.change((draft) => ({ ...draft, organizationUrl: url }));
  const subject = { draft: guide.draft.id, registration: 'main' };
  return { page, guide, subject, prover: guide.prover };
}

/** Comes back from Microsoft’s page, signed in. */
function comeBack({ page, subject }: Awaited<ReturnType<typeof open>>, account: Account): void {
  page.router.replace(proofRoute(subject));
  page.session.accounts = [account];
  page.session.arrived = account;
}

describe('A proof', () => {
  it('leaves for Microsoft’s page with what the guide knows, and comes back to the same place', async () => {
    const { page, prover, subject } = await open();
    await prover.prove(subject, registration);
    expect(page.left).toEqual([
      {
        registration,
        resource: { is: 'organization', url },
        route: `#/setup?prove=${subject.draft}.main`,
        prompt: undefined,
      },
    ]);
    expect(page.asked).toEqual([]);
  });

  it('goes on with the check after the sign-in, and is kept without a token', async () => {
    const opened = await open();
    const { page, guide, subject } = opened;
    comeBack(opened, accountOf('ben'));
    await guide.recordSignIn({ status: 'signed-in', registration });
    expect(
      page.asked.map(({ organization, account }) => [organization.apiUrl, account.name]),
    ).toEqual([[url, 'ben']]);
    expect(guide.draft.proof).toEqual({
      at: page.world.now(),
      username: 'ben@contoso.example',
      organizationUrl: url,
      through: registration.clientId,
      clientId: registration.clientId,
    });
    expect(stepState(guide.draft, 'redirect-uri-spa')).toBe('done');
    expect(guide.prover.checkOf(subject)?.state).toBe(reachable);
    expect(guide.prover.checkOf({ ...subject, registration: 'second' })).toBeUndefined();
  });

  it('needs no sign-in where somebody is signed in through the registration, unless another account is wanted', async () => {
    const { page, prover, subject } = await open();
    page.session.accounts = [accountOf('ben')];
    await prover.prove(subject, registration);
    expect(page.left).toEqual([]);
    expect(page.asked).toHaveLength(1);
    await prover.prove(subject, registration, true);
    expect(page.left[0]?.prompt).toBe('select_account');
  });

  it('through another registration leaves the draft open that it is about', async () => {
    const opened = await open();
    const { guide, subject } = opened;
    const tool = guide.draft;
    await guide.create(['latchkey']);
    const other = { ...registration, clientId: parseGuid(guid(77)) ?? expect.fail() };
    await guide.setClientId(other.clientId);
    guide.select(tool);
    comeBack(opened, accountOf('ben', other));
    await guide.recordSignIn({ status: 'signed-in', registration: other });
    expect(guide.draft.id).toBe(subject.draft);
    expect(guide.draft.proof).toMatchObject({
      through: other.clientId,
      clientId: registration.clientId,
    });
    // The sign-in proves nothing about the tool’s own registration.
    expect(stepState(guide.draft, 'redirect-uri-spa')).toBe('todo');
  });

  it('that fails is not kept, and marks the step to fix', async () => {
    const opened = await open();
    const { page, guide } = opened;
    page.result = refused;
    comeBack(opened, accountOf('ben'));
    await guide.recordSignIn({ status: 'signed-in', registration });
    expect(guide.draft.proof).toBeUndefined();
    expect(stepState(guide.draft, 'admin-consent')).toBe('broken');
  });

  it('doesn’t begin by a link alone', async () => {
    const { page, guide, subject } = await open();
    page.router.replace(proofRoute(subject));
    await guide.prover.arrive();
    expect([page.asked, page.left]).toEqual([[], []]);
  });

  it('goes through the host’s registration in the host’s cloud', async () => {
    const settings = { cloud: 'gcchigh', connect: { client: guid(9) } };
    const page = new TestPage(createTestWorld({ fetch: () => json(settings) }));
    const guide = await page.guide();
    await guide.ready;
    await guide.choose((draft) => ({ ...draft, targets: ['smartconnect'] }));
    const [planned] = guide.plan.registrations;
    expect(planned && guide.prover.wayFor(planned.registration)).toMatchObject({
      is: 'other',
      registration: { clientId: guid(9), cloud: 'gcchigh' },
    });
  });
});
