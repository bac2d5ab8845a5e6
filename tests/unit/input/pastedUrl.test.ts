import { describe, expect, test } from 'vitest';
import { readPastedAddress } from '../../../src/domain/input/pastedAddress.ts';
import { guid } from '../examples.ts';

const organization = 'https://contoso.crm4.dynamics.com';
const unsafe = 'http://contoso.crm4.dynamics.com';
const safeLink = (url: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=1`;
const wasSafeLink = 'The address was inside a Safe Links link.';
const wasUnsafe =
  'The address began with http://. Organizations answer at https:// only, so that is used.';

describe('what was changed in an address is said', () => {
  test.each([
    [organization, undefined],
    [unsafe, wasUnsafe],
    [`${organization}:5558`, 'The port was removed: it belongs to the SQL (TDS) endpoint.'],
    [safeLink(organization), wasSafeLink],
    [safeLink(safeLink(organization)), wasSafeLink],
    [safeLink(unsafe), `${wasSafeLink} ${wasUnsafe}`],
    [
      `${organization}.mcas.ms/main.aspx`,
      'The address went through Microsoft Defender for Cloud Apps, so the organization’s own address is used.',
    ],
  ])('%s', (text, remark) => {
    expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url: organization });
    expect(readPastedAddress(text)).toEqual(
      expect.objectContaining(remark === undefined ? { urlName: 'contoso' } : { remark }),
    );
  });
});

describe('what is no organization is called what it is', () => {
  test.each([
    ['dynamics.com', 'nothing'],
    ['see 1.2.3 and a.b', 'nothing'],
    [safeLink(safeLink(safeLink(organization))), 'nothing'],
    ['https://dynamics.com', 'other-dynamics'],
    ['unknown.service.dynamics.com', 'other-dynamics'],
    ['https://www.crm4.dynamics.com', 'other-dynamics'],
    [`${organization}:8443`, 'with-port'],
    ['https://evil.example:1 https://b.example', 'with-port'],
    ['https://b.example https://evil.example:1', 'foreign'],
    ['https://evil.example https://make.powerapps.com/', 'portal'],
    [`https://evil.example/environments/${guid(4)}`, 'foreign'],
    ['https://contoso.local', 'on-premises'],
    ['crm.contoso.com/main.aspx', 'on-premises'],
    ['https://aka.ms/x', 'hidden-link'],
    ['https://aka.ms/', 'foreign'],
    ['https://eur01.safelinks.protection.outlook.com/ap/x', 'foreign'],
    [`${organization} https://contoso.crm.dynamics.com`, 'several'],
    [`${organization} https://fabrikam.crm4.dynamics.com`, 'several'],
  ])('%s', (text, what) => {
    const read = readPastedAddress(text);
    expect(read.is === 'other' ? read.what : read.is).toBe(what);
  });
});

describe('an environment is found', () => {
  test.each([
    `https://make.powerapps.com/?environmentid=${guid(4)}`,
    `https://make.powerapps.com/x?a=b&environment-id=${guid(4)}`,
    `https://make.powerapps.com/environment/${guid(4)}`,
    `https://make.powerapps.com/environments/environment/${guid(4)}/home`,
    `https://make.powerapps.com/e/${guid(4)}`,
    `environment id: ${guid(4)}`,
    `environmentId="${guid(4)}"`,
    `Environment Name = ${guid(4)}.`,
  ])('%s', (text) => {
    expect(readPastedAddress(text)).toEqual({ is: 'environment', environmentId: guid(4) });
  });

  test.each([
    `https://make.powerapps.com/?otherenvironmentid=${guid(4)}`,
    `https://make.powerapps.com/ae/${guid(4)}`,
    `environment id: ${guid(4)}-1`,
    'https://make.powerapps.com/environments/none',
  ])('but not in %s', (text) => {
    expect(readPastedAddress(text).is).not.toBe('environment');
  });
});
