import { describe, expect, it } from 'vitest';
import { parseSignInRecord, type PendingSignIn } from '../../../src/domain/signIn/signInRecord.ts';
import {
  pageOf,
  readArrival,
  type Arrival,
} from '../../../src/domain/signIn/authorizationResponse.ts';
import { guid, registration } from '../examples.ts';

const queryAnswers = ['admin_consent', 'error', 'state', 'code', 'tenant'];

describe('The record of this tab’s sign-ins', () => {
  const pending = { registration, route: '#/setup', startedAt: 5, state: '4a5e' };
  const signedIn = [{ key: 'walter', registration }];

  it('is read as it was written', () => {
    const text = JSON.stringify({ signedIn, pending });
    expect(parseSignInRecord(JSON.parse(text))).toEqual({ signedIn, pending });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['fields of other kinds', { signedIn: 'walter', pending: 7 }],
  ])('is empty where there is %s', (_what, value) => {
    expect(parseSignInRecord(value)).toEqual({ signedIn: [], pending: undefined });
  });

  it.each<[string, unknown]>([
    ['without a registration', { ...pending, registration: undefined }],
    [
      'with a client ID that is none',
      { ...pending, registration: { clientId: 'x', cloud: 'public' } },
    ],
    ['of a cloud nobody knows', { ...pending, registration: { clientId: guid(1), cloud: 'moon' } }],
    ['with a route outside this page', { ...pending, route: 'https://evil.example' }],
    ['without a route', { ...pending, route: undefined }],
    ['without a time', { ...pending, startedAt: undefined }],
  ])('has no pending sign-in %s', (_how, value) => {
    expect(parseSignInRecord({ signedIn, pending: value })).toEqual({
      signedIn,
      pending: undefined,
    });
  });

  it('leaves out an account that it cannot read, and keeps the others', () => {
    const accounts = [{ key: '' }, ...signedIn, null, { key: 'x', registration: {} }];
    expect(parseSignInRecord({ signedIn: accounts }).signedIn).toEqual(signedIn);
  });
});

describe('The address the page was opened with', () => {
  const page = 'https://tools.example/latchkey/';
  const state = 'eyJpZCI6IngifQ|4a5e';
  const pending = { registration, route: '#/setup', startedAt: 5, state: '4a5e' };
  const nothing: Arrival = {
    page,
    route: undefined,
    answer: undefined,
    unsolicited: false,
    heldSecret: false,
    query: undefined,
  };
  const refusal = `error=access_denied&error_description=AADSTS65004%3a+User+declined&state=${state}`;

  it.each<[string, Partial<Arrival>]>([
    [page, {}],
    [`${page}#/organizations`, { route: '#/organizations' }],
    [`${page}#/connect?client=x&code=y`, { route: '#/connect?client=x&code=y' }],
    [`${page}#`, {}],
    [`${page}#section`, {}],
    [`${page}#state=${state}`, {}],
    [
      `${page}#code=0.AX&client_info=e30&state=${state}`,
      { answer: { is: 'code', fragment: `code=0.AX&client_info=e30&state=${state}` } },
    ],
    [
      `${page}#${refusal}`,
      {
        answer: {
          is: 'error',
          fragment: refusal,
          error: 'access_denied',
          description: 'AADSTS65004: User declined',
        },
      },
    ],
    [
      `${page}#error=server_error&code=x&state=${state}`,
      {
        answer: {
          is: 'error',
          fragment: `error=server_error&code=x&state=${state}`,
          error: 'server_error',
          description: undefined,
        },
      },
    ],
    [`${page}?admin_consent=True&tenant=x`, { query: '?admin_consent=True&tenant=x' }],
    [`${page}?error=access_denied#/setup`, { query: '?error=access_denied', route: '#/setup' }],
    [`${page}?utm=1`, {}],
    ...queryAnswers.map((name): [string, Partial<Arrival>] => [
      `${page}?${name}=x`,
      { query: `?${name}=x` },
    ]),
  ])('%s is read', (href, arrival) => {
    expect(readArrival(href.replaceAll('|', '%7C'), pending)).toEqual({
      ...nothing,
      ...JSON.parse(JSON.stringify(arrival).replaceAll('|', '%7C')),
    });
  });

  it.each<[string, string, PendingSignIn | undefined]>([
    ['no state', 'code=0.AX', pending],
    ['an empty state', 'code=0.AX&state=', pending],
    ['another state', 'code=0.AX&state=eyJpZCI6IngifQ|other', pending],
    ['our part of the state alone', 'code=0.AX&state=4a5e', pending],
    ['a state that only contains ours', `code=0.AX&state=x|4a5e|x`, pending],
    ['two states, one of them ours', `code=0.AX&state=x|other&state=${state}`, pending],
    ['our state, with no sign-in pending', `code=0.AX&state=${state}`, undefined],
    [
      'a state, for a sign-in that an earlier version began',
      'code=0.AX&state=x|undefined',
      { ...pending, state: undefined },
    ],
    ['a refusal and no state', 'error=access_denied&error_description=Call+0800', pending],
    ['an empty error', 'error=', pending],
  ])('doesn’t count as an answer where it brings %s', (_what, fragment, waiting) => {
    expect(readArrival(`${page}#${fragment}`, waiting)).toEqual({ ...nothing, unsolicited: true });
  });

  it.each([
    ['http://localhost:4173/', 'http://localhost:4173/'],
    ['http://localhost:4173/index.html', 'http://localhost:4173/'],
    ['https://tools.example/latchkey/index.html?x=1#/setup', page],
    ['https://tools.example/latchkey', 'https://tools.example/latchkey'],
    ['https://tools.example/latchkey/start.html', 'https://tools.example/latchkey/start.html'],
  ])('%s is registered as %s', (href, redirectUri) => {
    expect(pageOf(new URL(href))).toBe(redirectUri);
  });
});
