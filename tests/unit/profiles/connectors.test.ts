import { describe, expect, test } from 'vitest';
import { addressDraft, planConnections } from '../../../src/domain/profiles/connectorPlan.ts';
import {
  connectorsOf,
  refusalOf,
  verificationOfConnector,
} from '../../../src/domain/profiles/connectors.ts';
import { cardProgress, cardsOf, withFieldDone } from '../../../src/domain/profiles/filledCard.ts';
import { parseOrganizationUrl } from '../../../src/domain/organizations/organizationUrl.ts';
import { parseProfile, writeProfile, type Profile } from '../../../src/domain/profiles/profile.ts';
import { withTarget } from '../../../src/domain/profiles/profileTarget.ts';
import { formCards } from '../../../src/facts/profiles/formCards.ts';
import { targetIds, type TargetId } from '../../../src/facts/setup/targetIds.ts';

const tenant = '11111111-2222-4333-8444-555555555555';

function saved(name: string, suffix: string, target?: TargetId, more: object = {}): Profile {
  const profile = parseProfile({
    version: 1,
    id: name,
    name,
    registration: { clientId: '99999999-2222-4333-8444-555555555555', cloud: 'public', tenant },
    organization: {
      id: name,
      name,
      url: `https://${name}.${suffix}`,
      apiUrl: `https://${name}.api.${suffix}`,
      suffix,
    },
    savedAt: 1,
    account: { username: 'ben@contoso.com', tenantId: tenant },
    ...more,
  });
  if (!profile) throw new Error(`No profile: ${name}`);
  return target ? withTarget(profile, target) : profile;
}

const reachable = { lastCheck: { at: 0, verdict: 'reachable', username: 'ben@contoso.com' } };
const failed = { lastCheck: { at: 0, verdict: 'failed', username: 'ben@contoso.com' } };

describe('Connectors', () => {
  test('hold the profiles of one registration, account, region and tool', () => {
    const regions = [
      'crm.dynamics.com',
      'crm4.dynamics.com',
      'crm7.dynamics.com',
      'crm11.dynamics.com',
    ];
    const profiles = Array.from({ length: 12 }, (_, at) =>
      saved(`org${at}`, regions[at % 4] ?? '', 'smartconnect'),
    );
    const connectors = connectorsOf(profiles);
    expect(connectors.map(({ suffix }) => suffix)).toEqual(regions);
    expect(connectors.map((connector) => connector.profiles.length)).toEqual([3, 3, 3, 3]);
  });

  const one = saved('a', 'crm4.dynamics.com', 'smartconnect');
  test.for([
    ['another account', { account: { username: 'ana@contoso.com', tenantId: tenant } }],
    ['another client ID', { registration: { ...one.registration, clientId: tenant } }],
  ] as const)('keep %s apart', ([, more]) => {
    expect(connectorsOf([one, saved('b', 'crm4.dynamics.com', 'smartconnect', more)])).toHaveLength(
      2,
    );
  });

  test('leave out profiles without a tool', () => {
    expect(connectorsOf([saved('a', 'crm4.dynamics.com')])).toEqual([]);
  });

  test('refuse an organization of another region, with the reason', () => {
    const [connector] = connectorsOf([one]);
    if (!connector) throw new Error('No connector');
    const other = { id: 'x', name: 'Contoso Japan', suffix: 'crm7.dynamics.com' };
    const refusal = refusalOf(connector, other);
    expect(refusal?.why).toBe('region');
    expect(refusal?.words).toContain('can’t connect to another region');
    expect(refusalOf(connector, { ...other, suffix: 'crm4.dynamics.com' })).toBeUndefined();
    expect(refusalOf(connector, one.organization)?.why).toBe('known');
  });

  test.for([
    [[reachable, reachable], 'verified', 2],
    [[reachable, {}], 'unchecked', 1],
    [[reachable, {}, failed], 'failed', 1],
  ] as const)('say how far they are verified: %#', ([checks, id, verified]) => {
    const profiles = checks.map((check, at) =>
      saved(`o${at}`, 'crm4.dynamics.com', 'smartconnect', check),
    );
    expect(verificationOfConnector({ profiles }, 1)).toEqual({ id, verified });
  });
});

describe('Making connectors', () => {
  test('gives the tool to profiles without one, adds the others, and leaves what is saved', () => {
    const plain = saved('plain', 'crm4.dynamics.com');
    const known = saved('known', 'crm4.dynamics.com', 'smartconnect');
    const fresh = saved('fresh', 'crm.dynamics.com');
    const plan = planConnections(
      [plain, withTarget(known, undefined), fresh],
      [plain, known],
      'smartconnect',
    );
    expect(plan.changed).toEqual([plain]);
    expect(plan.known.map(({ name }) => name)).toEqual(['known']);
    expect(plan.added.map(({ name, options }) => [name, options])).toEqual([
      ['fresh', ['oauth', 'token', 'regional-discovery']],
    ]);
    expect(plan.connectors.map(({ suffix }) => suffix)).toEqual([
      'crm.dynamics.com',
      'crm4.dynamics.com',
    ]);
  });
});

describe('Making connectors of connections that are alike', () => {
  test('counts and saves each organization once', () => {
    const boomi = saved('twice', 'crm4.dynamics.com', 'boomi', { id: 'one' });
    const powerquery = saved('twice', 'crm4.dynamics.com', 'powerquery', { id: 'two' });
    const plan = planConnections([boomi, powerquery], [boomi, powerquery], 'smartconnect');
    expect(plan.added).toHaveLength(1);
    expect(plan.connectors.map(({ profiles }) => profiles.length)).toEqual([1]);
  });
});

describe('An address that is added to a connector', () => {
  const member = saved('member', 'crm4.dynamics.com', 'smartconnect');
  const plain = saved('plain', 'crm4.dynamics.com');
  const [connector] = connectorsOf([member]);

  function planFor(address: string) {
    const url = parseOrganizationUrl(address, 'public');
    if (!url || !connector) throw new Error(`No address: ${address}`);
    const all = [member, plain];
    return planConnections([addressDraft(url, connector, all)], all, connector.target);
  }

  test.for(['https://plain.crm4.dynamics.com', 'https://plain.api.crm4.dynamics.com'])(
    'gives the tool to the saved profile without one: %s',
    (address) => {
      const { added, changed } = planFor(address);
      expect(added).toEqual([]);
      expect(changed).toEqual([plain]);
    },
  );

  test('becomes a profile for the account and the tool of the connector where none is saved', () => {
    const { added, changed, connectors } = planFor('https://fresh.crm7.dynamics.com');
    expect(changed).toEqual([]);
    expect(added).toMatchObject([
      { name: 'fresh', target: 'smartconnect', options: ['oauth', 'token'] },
    ]);
    expect(added[0]?.account).toEqual(member.account);
    expect(connectors.map(({ suffix }) => suffix)).toEqual(['crm7.dynamics.com']);
  });

  test('of an organization that is in the connector is known, by the address of the app too', () => {
    expect(planFor('https://member.crm4.dynamics.com').known).toHaveLength(1);
  });
});

describe('A form card', () => {
  function cardOf(target: TargetId, ...profiles: Profile[]) {
    const [connector] = connectorsOf(profiles.map((profile) => withTarget(profile, target)));
    if (!connector) throw new Error('No connector');
    return { connector, cards: cardsOf(connector) };
  }

  test('for SmartConnect has the eleven steps, with the server address of the region', () => {
    const { cards } = cardOf(
      'smartconnect',
      saved('a', 'crm4.dynamics.com'),
      saved('b', 'crm4.dynamics.com'),
    );
    expect(cards).toHaveLength(1);
    const fields = cards[0]?.fields ?? [];
    expect(fields.map(({ id }) => id)).toEqual([
      'log-in',
      'create',
      'type',
      'description',
      'server',
      'application-id',
      'client-secret',
      'validate',
      'organization',
      'regional-access',
      'save',
    ]);
    expect(fields.find(({ id }) => id === 'server')?.values).toEqual(['crm4.dynamics.com']);
    expect(fields.find(({ id }) => id === 'organization')?.values).toEqual(['a', 'b']);
  });

  test.for(['crm.dynamics.com', 'crm9.dynamics.com'])(
    'for %s needs regional discovery, and no regional access',
    (suffix) => {
      const registration = {
        clientId: tenant,
        cloud: suffix === 'crm9.dynamics.com' ? 'gcc' : 'public',
      };
      const { cards } = cardOf('smartconnect', saved('a', suffix, undefined, { registration }));
      const fields = cards[0]?.fields ?? [];
      expect(fields.find(({ id }) => id === 'server')?.label).toContain(
        'Use Regional Discovery Service',
      );
      expect(fields.find(({ id }) => id === 'organization')?.does).toContain('complete here');
      expect(fields.some(({ id }) => id === 'regional-access')).toBe(false);
    },
  );

  const withCards = targetIds.filter((id) => formCards[id]);

  test.for(withCards)('for %s has no secret value, and each field once', (id) => {
    const { cards } = cardOf(id, saved('a', 'crm4.dynamics.com'), saved('b', 'crm4.dynamics.com'));
    for (const { fields } of cards) {
      expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
      expect(fields.filter(({ secret, values }) => secret && values.length > 0)).toEqual([]);
    }
  });

  test.for(withCards)('for %s says where its labels come from', (id) => {
    expect(formCards[id]?.labels).toMatch(/labels/);
    const source = formCards[id]?.source;
    expect(source === undefined || URL.parse(source)?.protocol === 'https:').toBe(true);
  });

  test('for Boomi and Oracle has the address in the parts that their windows ask for', () => {
    const valuesIn = (id: 'boomi' | 'oracle', field: string) =>
      cardOf(id, saved('a', 'crm4.dynamics.com')).cards[0]?.fields.find((each) => each.id === field)
        ?.values;
    expect(valuesIn('boomi', 'protocol')).toEqual(['https://']);
    expect(valuesIn('oracle', 'endpoint')).toEqual(['https://a.crm4.dynamics.com/api/data/v9.2']);
  });

  test('of a tool that connects to one organization is one for each', () => {
    const { cards } = cardOf(
      'boomi',
      saved('a', 'crm4.dynamics.com'),
      saved('b', 'crm4.dynamics.com'),
    );
    expect(cards.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(cards[1]?.fields.find(({ id }) => id === 'base-url')?.values).toEqual([
      'b.crm4.dynamics.com',
    ]);
  });

  test('keeps its progress with the profile, also when it is stored', () => {
    const done = withFieldDone(
      withTarget(saved('a', 'crm4.dynamics.com'), 'smartconnect'),
      'create',
      true,
    );
    const read = parseProfile(writeProfile(done));
    const [connector] = connectorsOf(
      read ? [read, saved('b', 'crm4.dynamics.com', 'smartconnect')] : [],
    );
    expect(connector && cardProgress(connector)).toEqual({ done: 1, of: 11 });
    expect(withFieldDone(done, 'create', false).cardDone).toEqual([]);
    expect(withTarget(done, 'boomi').cardDone).toEqual([]);
  });
});
