import { describe, expect, it } from 'vitest';
import { parseSignInRecord } from '../../../src/domain/signIn/signInRecord.ts';
import {
  pageOf,
  readArrival,
  type Arrival,
} from '../../../src/domain/signIn/authorizationResponse.ts';
import { guid, registration } from '../examples.ts';

describe('The record of this tab’s sign-ins', () => {
  const pending = { registration, route: '#/setup', startedAt: 5 };
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
  ])('holds no sign-in under way %s', (_how, value) => {
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

  it.each<[string, Partial<Arrival>]>([
    [page, { route: undefined, answer: undefined, query: undefined }],
    [`${page}#/organizations`, { route: '#/organizations', answer: undefined }],
    [`${page}#/connect?client=x&code=y`, { route: '#/connect?client=x&code=y', answer: undefined }],
    [`${page}#`, { route: undefined, answer: undefined }],
    [`${page}#section`, { route: undefined, answer: undefined }],
    [
      `${page}#code=0.AX&client_info=e30&state=abc`,
      {
        route: undefined,
        answer: { is: 'code', fragment: 'code=0.AX&client_info=e30&state=abc', hasState: true },
      },
    ],
    [`${page}#code=0.AX`, { answer: { is: 'code', fragment: 'code=0.AX', hasState: false } }],
    [
      `${page}#error=access_denied&error_description=AADSTS65004%3a+User+declined&state=abc`,
      {
        answer: {
          is: 'error',
          fragment: 'error=access_denied&error_description=AADSTS65004%3a+User+declined&state=abc',
          hasState: true,
          error: 'access_denied',
          description: 'AADSTS65004: User declined',
        },
      },
    ],
    [
      `${page}#error=server_error&code=x`,
      {
        answer: {
          is: 'error',
          fragment: 'error=server_error&code=x',
          hasState: false,
          error: 'server_error',
          description: undefined,
        },
      },
    ],
    [`${page}?admin_consent=True&tenant=x`, { query: '?admin_consent=True&tenant=x' }],
    [`${page}?error=access_denied#/setup`, { query: '?error=access_denied', route: '#/setup' }],
    [`${page}?utm=1`, { query: undefined }],
  ])('%s says what it brings', (href, arrival) => {
    expect(readArrival(href)).toMatchObject({ page, ...arrival });
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
