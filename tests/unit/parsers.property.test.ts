import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVersion, parseWhoAmI } from '../../src/domain/checks/webApiAnswers.ts';
import { parseConfig } from '../../src/domain/signIn/config/hostConfig.ts';
import { parseDiscovery } from '../../src/domain/discovery/globalDiscovery.ts';
import { isGuid, parseGuid } from '../../src/domain/guid.ts';
import { parseOrganizationUrl } from '../../src/domain/organizations/organizationUrl.ts';
import { parseCloudId } from '../../src/domain/signIn/registration.ts';
import { parseSignInRecord } from '../../src/domain/signIn/signInRecord.ts';
import { parseProfile } from '../../src/domain/profiles/profile.ts';
import {
  readBoolean,
  readJson,
  readList,
  readNumber,
  readRecord,
  readText,
} from '../../src/domain/json.ts';
import { readEntraText, readRefusal, snippet } from '../../src/domain/diagnosis/serviceError.ts';
import { parseRoute } from '../../src/domain/route.ts';
import { readArrival } from '../../src/domain/signIn/authorizationResponse.ts';
import { parseConnectLink } from '../../src/domain/signIn/connectLink.ts';
import { parseTyped } from '../../src/domain/organizations/typedOrganization.ts';

/** JSON in which the fields that parsers look for occur, with values that do not fit them. */
const names = [
  'value',
  'Id',
  'Url',
  'ApiUrl',
  'State',
  'LastUpdated',
  '@odata.nextLink',
  'OrganizationId',
  'UserId',
  'Version',
  'version',
  'id',
  'name',
  'registration',
  'organization',
  'clientId',
  'cloud',
  'tenant',
  'savedAt',
  'lastCheck',
  'at',
  'verdict',
  'signedIn',
  'pending',
  'key',
  'route',
  'startedAt',
  'connect',
  'client',
  'org',
  'error',
  'error_description',
  'code',
  'message',
  '__proto__',
];
const values = [
  '1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f',
  'public',
  'https://contoso.crm4.dynamics.com',
  '#/setup',
  'failed',
  1,
];
const { tree: json } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...values),
    fc.jsonValue(),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 12 }),
  ),
}));

describe.each<[string, (value: unknown) => unknown]>([
  ['parseDiscovery', (value) => parseDiscovery(value, 'public')],
  ['parseOrganizationUrl', (value) => parseOrganizationUrl(value, 'public')],
  ['parseWhoAmI', parseWhoAmI],
  ['parseVersion', parseVersion],
  ['parseProfile', parseProfile],
  ['parseSignInRecord', parseSignInRecord],
  ['parseCloudId', parseCloudId],
  ['parseGuid', parseGuid],
  ['parseTyped', parseTyped],
  ['parseConfig', parseConfig],
  ['readRefusal', (value) => readRefusal(JSON.stringify(value))],
])('%s', (_name, parse) => {
  it('gives a value or a refusal for any JSON, twice the same, and never throws', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(parse(value)).toEqual(parse(value));
      }),
    );
  });
});

describe.each<[string, (text: string) => unknown]>([
  ['parseRoute', parseRoute],
  ['parseConnectLink', parseConnectLink],
  [
    'readArrival',
    (text) => readArrival(`https://tools.example/latchkey/${encodeURI(text)}`, undefined),
  ],
  ['readRefusal', readRefusal],
  ['readEntraText', readEntraText],
  ['snippet', snippet],
  ['readJson', readJson],
])('%s', (_name, read) => {
  it('reads any text without throwing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 400 }),
      fc.webFragments(),
      fc.webQueryParameters(),
      fc.json(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });
});

describe('A GUID', () => {
  const good = '1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f';

  it.each<[string, unknown, string | undefined]>([
    ['as it is', good, good],
    ['in capitals', good.toUpperCase(), good],
    ['with spaces around', ` ${good}\n`, good],
    ['in braces', `{${good}}`, undefined],
    ['without hyphens', good.replaceAll('-', ''), undefined],
    ['one character short', good.slice(1), undefined],
    ['one character long', `${good}0`, undefined],
    ['with a letter beyond f', good.replace('a', 'g'), undefined],
    ['a number', 7, undefined],
    ['nothing', undefined, undefined],
  ])('is read %s', (_how, value, guid) => {
    expect(parseGuid(value)).toBe(guid);
  });

  it('is known by its shape in lower case', () => {
    expect([good, good.toUpperCase(), 'contoso.crm4.dynamics.com'].map(isGuid)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is read back whatever it is', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(parseGuid(uuid.toUpperCase())).toBe(uuid);
      }),
    );
  });
});

describe('A reading of one field', () => {
  it.each<[string, (value: unknown) => unknown, unknown, unknown]>([
    ['text', readText, 'x', 'x'],
    ['empty text', readText, '  ', undefined],
    ['a number as text', readText, 1, undefined],
    ['a number', readNumber, 0, 0],
    ['text as a number', readNumber, '1', undefined],
    ['no number', readNumber, NaN, undefined],
    ['infinity', readNumber, Infinity, undefined],
    ['a boolean', readBoolean, false, false],
    ['text as a boolean', readBoolean, 'true', undefined],
    ['a list', readList, [1], [1]],
    ['a record as a list', readList, { length: 1 }, undefined],
    ['a record', readRecord, { a: 1 }, { a: 1 }],
    ['a list as a record', readRecord, [], undefined],
    ['null as a record', readRecord, null, undefined],
  ])('takes or leaves %s', (_what, read, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  it('tells JSON’s null from what is no JSON', () => {
    expect([readJson('null'), readJson(''), readJson('<html>')]).toEqual([
      null,
      undefined,
      undefined,
    ]);
  });
});

describe('An answer to the check’s questions', () => {
  const organizationId = '0c0a7050-0001-4000-8000-00000000c104';
  const userId = '0a9e0c70-0001-4000-8000-00000000a101';

  it.each<[string, unknown, unknown]>([
    [
      'WhoAmI',
      { BusinessUnitId: userId, OrganizationId: organizationId.toUpperCase(), UserId: userId },
      { organizationId, userId },
    ],
    ['WhoAmI without a user', { OrganizationId: organizationId }, undefined],
    ['a page of HTML', '<html>', undefined],
  ])('is %s', (_what, value, expected) => {
    expect(parseWhoAmI(value)).toEqual(expected);
  });

  it.each<[unknown, string | undefined]>([
    [{ Version: '9.2.25104.00188' }, '9.2.25104.00188'],
    [{ Version: '9.2' }, '9.2'],
    [{ Version: 'nine' }, undefined],
    [{ Version: 9.2 }, undefined],
    [{}, undefined],
  ])('says the version in %j', (value, version) => {
    expect(parseVersion(value)).toBe(version);
  });
});
