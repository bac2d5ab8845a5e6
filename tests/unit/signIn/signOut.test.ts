import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/signIn/registration.ts';
import { logoutUrl, signOutHere } from '../../../src/services/signIn/signOut.ts';
import { readSignInRecord, writeSignInRecord } from '../../../src/services/signIn/signInRecord.ts';
import { accountOf, guid } from '../examples.ts';
import { createTestWorld } from '../testWorld.ts';

const page = 'https://tools.example/latchkey/';
const host = 'login.microsoftonline.com';
const client = guid(9000);
const otherClient = guid(9001);

/** As MSAL names a person: object ID and home tenant. */
function account(person: string, tenantId: string, clientId = client): Account {
  const made = accountOf(person, { clientId });
  return { ...made, key: `${person}.home ${tenantId} ${clientId} public`, tenantId };
}

const entity = (person: string) => `msal.3|${person}.home|${host}|home`;
const token = (person: string, type: string, realm: string, of: string = client) =>
  `msal.3|${person}.home|${host}|${type}|${of}|${realm}|scope|`;

/** What MSAL keeps for one account, in the form it uses: entries, and indexes that name them. */
function keysOf({ key, tenantId, registration: { clientId } }: Account): readonly string[] {
  const [person = ''] = key.split('.');
  return [
    entity(person),
    token(person, 'idtoken', tenantId, clientId),
    token(person, 'accesstoken', tenantId, clientId),
    token(person, 'refreshtoken', '', clientId),
  ];
}

function open(accounts: readonly Account[], more: Readonly<Record<string, string>> = {}) {
  const world = createTestWorld({ href: page, session: more });
  const keys = [...new Set(accounts.flatMap(keysOf))];
  for (const key of keys) world.tabStorage.set(key, '{"secret":"s"}');
  world.tabStorage.set(
    'msal.3.account.keys',
    JSON.stringify(keys.filter((key) => !key.includes('token'))),
  );
  for (const id of new Set(accounts.map(({ registration }) => registration.clientId))) {
    const own = keys.filter((key) => key.includes(id));
    const index = {
      idToken: own.filter((key) => key.includes('idtoken')),
      accessToken: own.filter((key) => key.includes('accesstoken')),
      refreshToken: own.filter((key) => key.includes('refreshtoken')),
    };
    world.tabStorage.set(`msal.3.token.keys.${id}`, JSON.stringify(index));
  }
  writeSignInRecord(world, { signedIn: accounts, pending: undefined });
  return world;
}

const ann = account('ann', 'home');
const left = (world: ReturnType<typeof open>) =>
  world.tabStorage.keys().filter((key) => /^(msal|throttling)\./.test(key));
const listed = (world: ReturnType<typeof open>) =>
  left(world)
    .filter((key) => key.includes('.keys'))
    .flatMap((key) =>
      [...(world.tabStorage.get(key) ?? '').matchAll(/"(msal[^"]*)"/g)].map(([, name]) => name),
    );

describe('Signing out of this tab', () => {
  it('removes everything that MSAL kept for the only account', () => {
    const world = open([ann], {
      [`msal.${client}.active-account-filters`]: '{}',
      [`throttling.{"clientId":"${client}"}`]: '{}',
      'another.page': 'stays',
    });
    signOutHere(world, ann);
    expect([...world.sessionKeys.keys()]).toEqual(['another.page']);
  });

  it.each<[string, Account, readonly string[]]>([
    [
      'another person through the same client ID',
      account('ben', 'home'),
      keysOf(account('ben', 'home')),
    ],
    [
      'another person through another client ID',
      account('ben', 'home', otherClient),
      keysOf(account('ben', 'home', otherClient)),
    ],
    [
      'the same person through another client ID',
      account('ann', 'home', otherClient),
      keysOf(account('ann', 'home', otherClient)),
    ],
    ['the same person in another tenant', account('ann', 'guest'), keysOf(account('ann', 'guest'))],
  ])('keeps what %s needs, and nothing else', (_who, other, stays) => {
    const world = open([ann, other]);
    signOutHere(world, ann);
    const kept = left(world).filter((key) => !key.includes('.keys'));
    expect(kept.sort()).toEqual([...stays].sort());
    expect(listed(world).sort()).toEqual([...stays].sort());
    expect(readSignInRecord(world).signedIn.map(({ key }) => key)).toEqual([other.key]);
  });

  it('removes the tokens even where the storage takes no writes', () => {
    const world = open([ann, account('ben', 'home')]);
    const full = {
      ...world,
      tabStorage: {
        ...world.tabStorage,
        set: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    };
    signOutHere(full, ann);
    expect(left(world).filter((key) => key.includes('|ann.'))).toEqual([]);
    expect(readSignInRecord(world).signedIn).toEqual([]);
  });

  it('of Microsoft leads to the logout page of the tenant, and back to this page', () => {
    const { origin, pathname, searchParams } = new URL(
      logoutUrl(open([]), account('ann', guid(1))),
    );
    expect(`${origin}${pathname}`).toBe(`https://${host}/${guid(1)}/oauth2/v2.0/logout`);
    expect([...searchParams]).toEqual([['post_logout_redirect_uri', page]]);
  });
});
