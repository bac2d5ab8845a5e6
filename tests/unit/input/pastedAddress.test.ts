import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readPastedAddress } from '../../../src/domain/input/pastedAddress.ts';

const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('an organization’s address is recognised', () => {
  test.each([
    ['contoso.crm4.dynamics.com', 'https://contoso.crm4.dynamics.com', false],
    ['  https://Contoso.CRM4.dynamics.com/  ', 'https://contoso.crm4.dynamics.com', false],
    ['//contoso.crm4.dynamics.com', 'https://contoso.crm4.dynamics.com', false],
    ['"https://contoso.crm4.dynamics.com"', 'https://contoso.crm4.dynamics.com', false],
    ['<https://contoso.crm4.dynamics.com>', 'https://contoso.crm4.dynamics.com', false],
    ['https://contoso.crm4.dynamics.com:443', 'https://contoso.crm4.dynamics.com', false],
    ['https://contoso.crm4.dynamics.com.', 'https://contoso.crm4.dynamics.com', false],
    [
      'https://contoso.crm4.dynamics.com/main.aspx?appid=1&pagetype=entitylist#x',
      'https://contoso.crm4.dynamics.com',
      false,
    ],
    [
      'please check https://contoso.crm.dynamics.com/ today',
      'https://contoso.crm.dynamics.com',
      false,
    ],
    ['contoso.api.crm4.dynamics.com', 'https://contoso.api.crm4.dynamics.com', true],
    [
      'https://contoso.api.crm4.dynamics.com/api/data/v9.2/WhoAmI',
      'https://contoso.api.crm4.dynamics.com',
      true,
    ],
    [
      'https://contoso.crm11.dynamics.com/XRMServices/2011/Organization.svc',
      'https://contoso.crm11.dynamics.com',
      false,
    ],
    [
      `AuthType=OAuth;Url=https://contoso.crm4.dynamics.com/;AppId=${guid};RedirectUri=http://localhost;LoginPrompt=Auto`,
      'https://contoso.crm4.dynamics.com',
      false,
    ],
    [
      'AuthType = ClientSecret ; ServiceUri = "contoso.crm4.dynamics.com" ; ClientSecret = <your secret>',
      'https://contoso.crm4.dynamics.com',
      false,
    ],
    ['Server=contoso.crm4.dynamics.com;Password=;', 'https://contoso.crm4.dynamics.com', false],
    ['contoso.crm99.dynamics.com', 'https://contoso.crm99.dynamics.com', false],
  ])('%s', (text, url, api) => {
    expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url, api });
  });

  test.each([
    ['contoso.crm.dynamics.com', 'public', 'crm.dynamics.com'],
    ['contoso.crm9.dynamics.com', 'gcc', 'crm9.dynamics.com'],
    ['contoso.crm.microsoftdynamics.us', 'gcchigh', 'crm.microsoftdynamics.us'],
    ['contoso.crm.appsplatform.us', 'dod', 'crm.appsplatform.us'],
    ['contoso.crm.dynamics.cn', 'china', 'crm.dynamics.cn'],
  ])('%s belongs to the cloud %s', (text, cloud, suffix) => {
    expect(readPastedAddress(text)).toEqual({
      is: 'organization',
      url: `https://${text}`,
      cloud,
      suffix,
      urlName: 'contoso',
      api: false,
      remark: undefined,
    });
  });

  it('turns http into https and says so', () => {
    expect(readPastedAddress('http://contoso.crm4.dynamics.com')).toMatchObject({
      is: 'organization',
      url: 'https://contoso.crm4.dynamics.com',
      remark: expect.stringContaining('https://') as string,
    });
  });
});

describe('an id is recognised', () => {
  test.each([
    [guid, { is: 'id', id: guid }],
    [` {${guid.toUpperCase()}} `, { is: 'id', id: guid }],
    [`Default-${guid}`, { is: 'environment', environmentId: `default-${guid}` }],
    [
      `https://make.powerapps.com/environments/${guid}/home`,
      { is: 'environment', environmentId: guid },
    ],
    [
      `make.powerapps.com/environments/Default-${guid.toUpperCase()}/solutions?a=1`,
      { is: 'environment', environmentId: `default-${guid}` },
    ],
    [
      `https://make.powerautomate.com/environments/${guid}/flows`,
      { is: 'environment', environmentId: guid },
    ],
    [
      `https://admin.powerplatform.microsoft.com/environments/environment/${guid}/hub`,
      { is: 'environment', environmentId: guid },
    ],
    [
      `https://admin.powerplatform.microsoft.com/manage/environments/${guid}/hub`,
      { is: 'environment', environmentId: guid },
    ],
    [
      `https://admin.powerplatform.microsoft.com/environments/${guid}`,
      { is: 'environment', environmentId: guid },
    ],
    [
      `https://make.powerpages.microsoft.com/e/${guid}/sites`,
      { is: 'environment', environmentId: guid },
    ],
    [
      `https://make.gov.powerapps.us/environments/${guid}`,
      { is: 'environment', environmentId: guid },
    ],
  ])('%s', (text, expected) => {
    expect(readPastedAddress(text)).toEqual(expected);
  });
});

describe('what is something else is named as what it is', () => {
  test.each([
    [
      'https://contoso.operations.dynamics.com/?cmp=USMF',
      'finance-operations',
      /Finance & Operations/,
    ],
    ['contoso.sandbox.operations.eu.dynamics.com', 'finance-operations', /Finance & Operations/],
    ['https://contosodevaos.cloudax.dynamics.com', 'finance-operations', /Finance & Operations/],
    ['https://lcs.dynamics.com/v2', 'lifecycle-services', /Lifecycle Services/],
    [
      `https://businesscentral.dynamics.com/${guid}/Production`,
      'business-central',
      /Business Central/,
    ],
    ['api.businesscentral.dynamics.com/v2.0', 'business-central', /Business Central/],
    ['https://contoso.powerappsportals.com/sign-in', 'power-pages', /Power Pages/],
    ['https://contoso.appsplatformportals.us/SignIn', 'power-pages', /Power Pages/],
    ['contoso.microsoftcrmportals.com', 'power-pages', /Power Pages/],
    ['https://hr.talent.dynamics.com', 'human-resources', /Human Resources/],
    ['https://home.dynamics.com', 'home-page', /start page/],
    [
      'https://globaldisco.crm.dynamics.com/api/discovery/v2.0/Instances',
      'discovery',
      /list of org/,
    ],
    ['disco.crm4.dynamics.com', 'regional-discovery', /switched those off/],
    ['https://contoso.crm.microsoftdynamics.de', 'closed-cloud', /closed in October 2021/],
    ['https://login.microsoftonline.com/common', 'sign-in-page', /sign-in page/],
    ['https://make.powerapps.com/', 'portal', /doesn’t name an environment/],
    [
      'https://make.powerapps.com/environments/not-an-id/home',
      'portal',
      /doesn’t name an environment/,
    ],
    ['https://entra.microsoft.com/#view/x', 'portal', /portal/],
    ['https://crm4.dynamics.com', 'region-only', /names a region/],
    ['https://mkt.dynamics.com', 'other-dynamics', /one of Microsoft’s own services/],
    ['http://crm:5555/Contoso/main.aspx', 'on-premises', /on-premises/],
    ['https://crm.contoso.com/api/data/v9.1/', 'on-premises', /on-premises/],
    ['http://crmserver/contoso', 'on-premises', /on-premises/],
    ['AuthType=IFD;Url=https://crm.contoso.com/', 'on-premises', /on-premises/],
    ['https://contoso.crm4.dynamics.com:8443/', 'with-port', /port number/],
    ['https://www.contoso.com/', 'foreign', /isn’t the address of a Dynamics 365 organization/],
    [
      'https://contoso.crm4.dynamics.com.evil.example/',
      'foreign',
      /isn’t the address of a Dynamics 365 organization/,
    ],
    [
      'https://crm4.dynamics.com.example',
      'foreign',
      /isn’t the address of a Dynamics 365 organization/,
    ],
  ])('%s is %s', (text, what, message) => {
    const read = readPastedAddress(text);
    expect(read).toMatchObject({ is: 'other', what });
    expect(read.is === 'other' && read.message).toMatch(message);
  });
});

describe('a secret is refused whole, and not repeated', () => {
  const secret = 'abc8Q~0123456789abcdefghijklmnopqrstuvwxy';
  test.each([
    [`Authorization: Bearer ${'x'.repeat(40)}`],
    [`eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL2NvbnRvc28ifQ.sig`],
    [secret],
    [`AuthType=ClientSecret;Url=https://contoso.crm4.dynamics.com;ClientSecret=${secret}`],
    ['AuthType=OAuth;Url=https://contoso.crm4.dynamics.com;Username=a;Password=hunter2'],
    ['https://user:hunter2@contoso.crm4.dynamics.com'],
    ['https://user@contoso.crm4.dynamics.com'],
    [`https://contoso.crm4.dynamics.com/?code=${'0.A'.repeat(20)}`],
    [`https://contoso.crm4.dynamics.com/#access_token=${'a'.repeat(30)}`],
  ])('%s', (text) => {
    const read = readPastedAddress(text);
    expect(read).toMatchObject({ is: 'other', what: 'secret' });
    expect(JSON.stringify(read)).not.toContain('hunter2');
    expect(JSON.stringify(read)).not.toContain(secret);
  });
});

describe('words to search for are no address', () => {
  test.each([
    [''],
    ['   '],
    ['contoso'],
    ['contoso uat'],
    ['9.2.25093.00168'],
    ['9.2'],
    ['contoso.crm4.dynamics'],
    ['anna@contoso.crm4.dynamics.com'],
    ['<root xmlns="http://schemas.example/a" xmlns:x="https://contoso.crm4.dynamics.com"/>'],
    ['http://www.w3.org/2001/XMLSchema-instance'],
    ['contoso.com'],
    ['https://'],
    ['A=B;C'],
    ['password reset team'],
  ])('"%s"', (text) => {
    expect(readPastedAddress(text)).toEqual({ is: 'nothing' });
  });
});

it('reads any text without throwing, and sends nobody to a host outside Microsoft’s clouds', () => {
  const scraps = fc.constantFrom(
    'https://',
    'http://',
    'contoso',
    '.crm4.dynamics.com',
    '.api',
    '@',
    ':8443',
    '/',
    '\\',
    '#',
    '?',
    'Url=',
    ';',
    '.evil.example',
    guid,
    '%2e',
    ' ',
    '。',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl(),
    fc.array(scraps, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const read = readPastedAddress(pasted);
      if (read.is === 'organization') {
        expect(read.url).toMatch(/^https:\/\/[a-z0-9-]+(?:\.api)?\.crm\d*\.dynamics\.com$/);
        expect(readPastedAddress(read.url)).toMatchObject({ url: read.url, remark: undefined });
      }
    }),
    { numRuns: 2000 },
  );
});
