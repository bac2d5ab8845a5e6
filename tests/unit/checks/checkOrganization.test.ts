import { describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '../../../src/domain/failure.ts';
import type { StageOutcome } from '../../../src/domain/checks/check.ts';
import type { Organization, Readiness } from '../../../src/domain/organizations/organization.ts';
import { typedOrganization } from '../../../src/domain/organizations/typedOrganization.ts';
import { checkOrganization } from '../../../src/services/checks/checkOrganization.ts';
import { accountOf, guid, listed, organizationUrl } from '../examples.ts';
import { createTestWorld, json, settle, silence, type TestWorld } from '../testWorld.ts';

const walter = accountOf('walter');
const organization = listed(1);
const user = guid(77);
const identity = { token: () => Promise.resolve('token') };

const detailsPath = 'RetrieveCurrentOrganization(AccessType=@p1)';

type Answers = Readonly<
  Partial<Record<'WhoAmI' | 'RetrieveVersion()' | typeof detailsPath, () => Response>>
>;

/** An organization in good order that takes no batch, but for what a test says. */
function worldOf(answers: Answers = {}): TestWorld {
  const all = {
    WhoAmI: () => json({ OrganizationId: organization.id, UserId: user, BusinessUnitId: guid(3) }),
    'RetrieveVersion()': () => json({ Version: '9.2.25104.00188' }),
    [detailsPath]: () => json({ Detail: { Geo: 'EMEA' } }),
    ...answers,
  };
  return createTestWorld({
    fetch: (request) => {
      const name = new URL(request.url).pathname.replace('/api/data/v9.2/', '');
      const answer = name in all ? all[name as keyof typeof all] : undefined;
      return answer?.() ?? json({}, 404);
    },
  });
}

/** How the stages begin where the organization's Web API says anything. */
const answered = ['state passed', 'token passed', 'reachable passed'];

const detailsIn = (Geo: string) => () => json({ Detail: { Geo } });

const states = (stages: readonly StageOutcome[]) =>
  stages.map(({ stage, status }) => `${stage} ${status}`);

describe('A check', () => {
  it('goes through all stages of an organization in good order', async () => {
    const world = worldOf();
    const told: (readonly string[])[] = [];
    const result = await checkOrganization(world, identity, walter, organization, {
      onprogress: (stages) => told.push(states(stages)),
    });
    expect(result.outcome).toEqual({
      verdict: 'reachable',
      organizationId: organization.id,
      userId: user,
      version: '9.2.25104.00188',
    });
    expect(result.checkedAt).toBe(world.now());
    expect(states(result.stages)).toEqual([
      'state passed',
      'token passed',
      'reachable passed',
      'identity passed',
      'match passed',
      'version passed',
      'details passed',
    ]);
    expect(told.map((stages) => stages.length)).toEqual([2, 5, 6, 7]);
    expect(world.requests.map((request) => request.url)).toEqual([
      `${organization.apiUrl}/api/data/v9.2/$batch`,
      `${organization.apiUrl}/api/data/v9.2/WhoAmI`,
      `${organization.apiUrl}/api/data/v9.2/RetrieveVersion()`,
      `${organization.apiUrl}/api/data/v9.2/${detailsPath}?@p1=Microsoft.Dynamics.CRM.EndpointAccessType%27Default%27`,
    ]);
  });

  it('of a typed address has no id to compare with', async () => {
    const typed = typedOrganization(organizationUrl('https://contoso.crm4.dynamics.com'));
    const apiUrl = organizationUrl('https://contoso.crm4.dynamics.com');
    const result = await checkOrganization(worldOf(), identity, walter, { ...typed, apiUrl });
    expect(states(result.stages)).toEqual([
      'state not-applicable',
      ...answered.slice(1),
      'identity passed',
      'match not-applicable',
      'version passed',
      'details passed',
    ]);
    expect(result.outcome).toMatchObject({ verdict: 'reachable', organizationId: organization.id });
  });

  it.each<[string, Answers, readonly string[], Partial<Failure>]>([
    [
      'a person who is no member',
      { WhoAmI: () => json({ error: { code: '0x80072560', message: 'Not a member.' } }, 403) },
      [...answered, 'identity failed'],
      { tag: 'refused', status: 403, code: '0x80072560' },
    ],
    [
      'an answer of somebody else',
      { WhoAmI: () => new Response('<html>Sign in to the hotel’s Wi-Fi</html>') },
      [...answered.slice(0, 2), 'reachable failed'],
      { tag: 'unreadable', status: 200 },
    ],
    [
      'an answer without an organization',
      { WhoAmI: () => json({ UserId: user }) },
      [...answered, 'identity failed'],
      { tag: 'unreadable', status: 200, url: organization.apiUrl },
    ],
    [
      'another organization at its address',
      { WhoAmI: () => json({ OrganizationId: guid(2), UserId: user }) },
      [...answered, 'identity passed', 'match failed'],
      {
        tag: 'mismatch',
        code: 'other_organization',
        text: `Listed as ${organization.id}, answered as ${guid(2)}.`,
      },
    ],
    [
      'a version that is none',
      { 'RetrieveVersion()': () => json({ Version: 'nine' }) },
      [...answered, 'identity passed', 'match passed', 'version failed'],
      { tag: 'unreadable', status: 200 },
    ],
    [
      'a version that is not told',
      { 'RetrieveVersion()': () => json({ error: { code: '0x80040220', message: 'No.' } }, 403) },
      [...answered, 'identity passed', 'match passed', 'version failed'],
      { tag: 'refused', code: '0x80040220' },
    ],
  ])('ends where it meets %s', async (_what, answers, stages, failure) => {
    const result = await checkOrganization(worldOf(answers), identity, walter, organization);
    expect(states(result.stages)).toEqual(stages);
    expect(result.outcome).toMatchObject({ verdict: 'failed', failure });
    expect(result.stages.at(-1)).toMatchObject({ status: 'failed', failure });
  });

  it.each<[string, Partial<Organization>, () => Response, string, string]>([
    ['the same region', { region: 'emea' }, detailsIn('EMEA'), 'passed', 'Region EMEA'],
    ['a region that no list names', {}, detailsIn('EMEA'), 'passed', 'Region EMEA'],
    [
      'another region',
      { region: 'NAM' },
      detailsIn('EMEA'),
      'noted',
      'It’s listed in region NAM, but it names EMEA.',
    ],
    [
      'no region',
      { region: 'NAM' },
      () => json({ Detail: {} }),
      'passed',
      'It doesn’t name its region.',
    ],
    ['a region that is none', {}, detailsIn('<b>'), 'passed', 'It doesn’t name its region.'],
    ['no details', {}, () => json({}), 'noted', 'Its details couldn’t be read.'],
    [
      'a refusal',
      {},
      () => json({ error: { code: '0x80040220', message: 'No.' } }, 403),
      'noted',
      'It didn’t return its details (0x80040220).',
    ],
  ])(
    'is passed by an organization whose details tell %s',
    async (_what, changes, answer, status, detail) => {
      const world = worldOf({ [detailsPath]: answer });
      const result = await checkOrganization(world, identity, walter, listed(1, changes));
      expect(result.stages.at(-1)).toMatchObject({ stage: 'details', status, detail });
      expect(result.outcome.verdict).toBe('reachable');
    },
  );

  it.each<[Readiness, StageOutcome['status'], string]>([
    ['ready', 'passed', 'It’s listed as ready.'],
    ['disabled', 'noted', 'It’s listed as disabled.'],
    ['locked', 'noted', 'It’s listed as locked.'],
    ['provisioning', 'noted', 'It’s listed as being set up.'],
  ])(
    'of an organization that is listed as %s asks it anyway',
    async (readiness, status, detail) => {
      const result = await checkOrganization(worldOf(), identity, walter, listed(1, { readiness }));
      expect(result.stages[0]).toEqual({ stage: 'state', status, ms: 0, detail });
      expect(result.outcome.verdict).toBe('reachable');
    },
  );

  it('gives stages that one request answered the same time', async () => {
    const world = worldOf({ WhoAmI: () => json({}, 403) });
    const { stages } = await checkOrganization(world, identity, walter, organization);
    expect(stages.slice(-2)).toMatchObject([
      { stage: 'reachable', shared: true, ms: 0 },
      { stage: 'identity', shared: true, ms: 0 },
    ]);
  });

  it('ends where there is no token, and asks nobody', async () => {
    const failure: Failure = { tag: 'refused', during: 'token', code: 'AADSTS65001' };
    const token = () => Promise.reject(new FailureError(failure));
    const world = worldOf();
    const result = await checkOrganization(world, { token }, walter, organization);
    expect(states(result.stages)).toEqual(['state passed', 'token failed']);
    expect(result.outcome).toEqual({ verdict: 'failed', failure });
    expect(world.requests).toEqual([]);
  });

  it('says how long each stage took', async () => {
    const world = createTestWorld({ fetch: silence });
    const work = checkOrganization(world, identity, walter, organization);
    expect(await world.until(work)).toBe(20_000);
    expect((await work).stages).toMatchObject([
      { stage: 'state', ms: 0 },
      { stage: 'token', ms: 0 },
      { stage: 'reachable', ms: 20_000, failure: { tag: 'timed-out' } },
    ]);
  });

  it('that is stopped finds nothing', async () => {
    const stop = new AbortController();
    const world = createTestWorld({ fetch: silence });
    const { signal } = stop;
    const work = checkOrganization(world, identity, walter, organization, { signal });
    await settle();
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
  });

  it('does not hide a fault of this page', async () => {
    const token = () => Promise.reject(new TypeError('a fault'));
    const work = checkOrganization(worldOf(), { token }, walter, organization);
    await expect(work).rejects.toThrow('a fault');
  });
});
