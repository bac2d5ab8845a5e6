import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPastedAddress } from '../../../src/domain/input/pastedAddress.ts';

const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const contoso = 'https://contoso.crm4.dynamics.com';
const remarkOf = (text: string) => {
  const read = readPastedAddress(text);
  return read.is === 'organization' ? read.remark : read;
};

/** @see https://learn.microsoft.com/defender-cloud-apps/troubleshooting-proxy-url */
describe('an address that another service wrapped leads to the organization, and the wrapper is named', () => {
  const encoded = encodeURIComponent(`${contoso}/main.aspx?appid=1`);
  test.each([
    [`${contoso}.mcas.ms/main.aspx?`, 'Defender for Cloud Apps'],
    [`${contoso}.mcas-gov.us/`, 'Defender for Cloud Apps'],
    ['contoso.crm4.dynamics.com.mcas.ms', 'Defender for Cloud Apps'],
    [
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7C&sdata=x%3D&reserved=0`,
      'Safe Links',
    ],
    [
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-us`,
      'Teams',
    ],
    [
      `https://nam12.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C01%7Canna%40contoso.example%7C638118283918273645%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAiLCJQIjoiV2luMzIifQ%3D%3D%7C3000&sdata=Ab3dEf%2BgHiJkLmNoPqRsTuVwXyZ01234%3D`,
      'Safe Links',
    ],
    [
      `https://urldefense.com/v3/__${contoso}/main.aspx__;!!AbCdEf12!Xy3kLmN0pQrStUvWxYz_0123456789-AbCdEfGhIj$`,
      'Proofpoint',
    ],
    [`${contoso}.eu.cas.ms/`, 'Defender for Cloud Apps'],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__contoso.crm4.dynamics.com_main.aspx&d=DwMF',
      'Proofpoint',
    ],
    [`https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1`, 'Barracuda'],
    [`https://secure-web.cisco.com/1abc/${encodeURIComponent(contoso)}`, 'Cisco'],
    [`https://www.google.com/url?q=${encoded}&sa=D`, 'Google'],
    [
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${contoso}.mcas.ms/`)}`,
      'Safe Links',
    ],
    [
      `https://login.microsoftonline.com/common/oauth2/authorize?resource=${encodeURIComponent(contoso)}&client_id=${guid}`,
      'sign-in link',
    ],
  ])('%s', (text, wrapper) => {
    expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url: contoso });
    expect(remarkOf(text)).toContain(wrapper);
  });

  test.each([
    ['https://contoso.operations.dynamics.com.mcas.ms/?cmp=USMF', 'finance-operations'],
    ['https://safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.contoso.com', 'foreign'],
    ['https://protect-eu.mimecast.com/s/aBcDeFg', 'hidden-link'],
    ['https://aka.ms/ppac', 'hidden-link'],
    ['https://www.google.com/search?q=contoso', 'foreign'],
    [`https://www.contoso.com/?url=${encodeURIComponent(contoso)}`, 'foreign'],
    ['https://login.microsoftonline.com/common/oauth2/v2.0/authorize?scope=openid', 'sign-in-page'],
    [
      `https://login.microsoftonline.com/common/oauth2/authorize?redirect_uri=${encodeURIComponent(contoso)}`,
      'sign-in-page',
    ],
  ])('%s is %s', (text, what) => {
    expect(readPastedAddress(text)).toMatchObject({ is: 'other', what });
  });
});

describe('an address is found inside a text', () => {
  test.each([
    ['the admin center', 'Environment URL\ncontoso.crm4.dynamics.com'],
    ['the admin center, on one line', 'Environment URL: contoso.crm4.dynamics.com State: Ready'],
    [
      'session details',
      `Tenant ID: ${guid}\nInstance URL: ${contoso}/\nEnvironment ID: ${guid}\nCluster geo name: EU`,
    ],
    ['a Markdown link', `[Contoso](${contoso}/main.aspx?appid=1)`],
    ['a Markdown link to itself', `[${contoso}](${contoso}/)`],
    ['bold Markdown', `**${contoso}**`],
    ['a sentence that ends', `It is at ${contoso}.`],
    ['a server name', 'contoso.crm4.dynamics.com,5558'],
    ['a server name with its protocol', 'tcp:contoso.crm4.dynamics.com,5558'],
    [
      'a JDBC string for SQL',
      'jdbc:sqlserver://contoso.crm4.dynamics.com:5558;databaseName=contoso',
    ],
    ['a scheme without its colon', 'https//contoso.crm4.dynamics.com'],
    ['a scheme with one slash', 'https:/contoso.crm4.dynamics.com'],
    ['two schemes', `https://${contoso}`],
    ['a host with www', 'www.contoso.crm4.dynamics.com'],
    ['an HTML entity', `${contoso}&#x2F;main.aspx`],
    ['a server name with a port', 'contoso.crm4.dynamics.com:1433'],
    [
      'an ADO.NET string',
      'Data Source=contoso.crm4.dynamics.com,5558;Initial Catalog=contoso;Authentication="Active Directory Interactive"',
    ],
    ['a JDBC string', `jdbc:cds:InitiateOAuth=GETANDREFRESH;OrganizationUrl=${contoso}/;`],
    ['a wrong type of sign-in', `AuthType=IFD;Url=${contoso};`],
    ['an odd path', `${contoso}/XRMServices/2011/Organization.svc`],
    ['a command', `curl.exe -s -i ${contoso}/api/data/v9.2/WhoAmI`],
    [
      'an XrmToolBox file',
      `<CrmConnections xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><OriginalUrl>${contoso}</OriginalUrl><ServerName>contoso.crm4.dynamics.com</ServerName></CrmConnections>`,
    ],
    [
      'SOAP',
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><a:To>${contoso}/</a:To>`,
    ],
    [
      'a Postman environment',
      `{"values":[{"key":"url","value":"${contoso}"},{"key":"authurl","value":"https://login.microsoftonline.com/common"}]}`,
    ],
    ['an appsettings file', `{"Dataverse":{"ServiceUri":"${contoso}/","ClientId":"${guid}"}}`],
    ['JSON with escaped slashes', `{"url":"https:\\/\\/contoso.crm4.dynamics.com\\/api"}`],
    [
      'the app’s and the API’s address',
      `${contoso}/ and https://contoso.api.crm4.dynamics.com/api/data/v9.2/`,
    ],
    ['an encoded link', encodeURIComponent(`${contoso}/main.aspx`)],
  ])('%s', (_what, text) => {
    expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url: contoso });
  });

  /** @see https://learn.microsoft.com/power-platform/developer/cli/reference/auth#pac-auth-list */
  describe('of a list, the active row counts', () => {
    const head = 'Index Active Kind      Name User              Environment Url\n';
    const dev = 'anna@contoso.example  https://contoso-dev.crm4.dynamics.com/';
    test.each([
      [`${head}[1]          UNIVERSAL ${dev}\n[2]   *      UNIVERSAL UAT ${contoso}/`, contoso],
      [
        `Active Display Name Environment ID  Environment URL\n       Dev  ${guid} https://contoso-dev.crm4.dynamics.com/\n*      UAT  ${guid} ${contoso}/`,
        contoso,
      ],
    ])('%j', (text, url) => {
      expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url });
    });

    test('even without its header', () => {
      const text = `[1]     UNIVERSAL : ${dev}\n[2] *   UNIVERSAL : ${contoso}/`;
      expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url: contoso });
    });

    test.each([
      [`${head}[1]          UNIVERSAL ${dev}\n[2]   *      UNIVERSAL UAT`, 'active-row'],
      [`${head}[1]          UNIVERSAL ${dev}\n[2]          UNIVERSAL UAT ${contoso}/`, 'several'],
    ])('%j is %s', (text, what) => {
      expect(readPastedAddress(text)).toMatchObject({ is: 'other', what });
    });
  });
});

describe('an environment is found by its ID', () => {
  const digits = guid.replaceAll('-', '');
  const host = `${digits.slice(0, 30)}.${digits.slice(30)}.environment.api.powerplatform.com`;
  test.each([
    [`https://${host}/connectivity/connections?api-version=1`, guid],
    [host, guid],
    [`https://default${host}/copilotstudio`, `default-${guid}`],
    [
      `https://${digits.slice(0, 31)}.${digits.slice(31)}.environment.api.gov.powerplatform.microsoft.us/`,
      guid,
    ],
    [`Environment ID\n${guid}\nEnvironment type\nSandbox`, guid],
    [`{"environmentId":"Default-${guid}"}`, `default-${guid}`],
    [
      `<iframe src="https://copilotstudio.microsoft.com/environments/Default-${guid}/bots/x"></iframe>`,
      `default-${guid}`,
    ],
    [`https://apps.gov.powerapps.us/play/e/${guid}/a/${guid}?tenantId=${guid}`, guid],
  ])('%s', (text, environmentId) => {
    expect(readPastedAddress(text)).toEqual({ is: 'environment', environmentId });
  });
});

describe('a host of Microsoft’s own is no organization', () => {
  test.each([
    [
      'https://port.crm9.dynamics.com/G/Instances/InstancePicker.aspx?Redirect=True',
      'other-dynamics',
    ],
    ['https://port.crm.microsoftdynamics.us/G/Instances/InstancePicker.aspx', 'other-dynamics'],
    ['http://rc.crm.dynamics.com/RC/2011/en-us/online/Help/x.htm', 'other-dynamics'],
    ['https://admin.services.crm4.dynamics.com', 'other-dynamics'],
    ['admin.services.crm4.dynamics.com', 'other-dynamics'],
    [
      'https://cloudredirectoreur.crm4.dynamics.com:443/G/AuthRedirect/Index.aspx',
      'other-dynamics',
    ],
    ['https://dev.crm.dynamics.com/XRMServices/2011/Discovery.svc', 'regional-discovery'],
    ['globaldisco.crm.dynamics.cn/api/discovery/v2.0/Instances', 'discovery'],
    [
      'URI is = https://disco.crm.dynamics.com/XRMServices/2011/Discovery.svc',
      'regional-discovery',
    ],
    ['crm4.dynamics.com', 'region-only'],
    ['region: crm.microsoftdynamics.us', 'region-only'],
    ['https://{org}.api.crm.dynamics.com/XRMServices/2011/Discovery.svc?wsdl', 'placeholder'],
    ['https://<org>.crm4.dynamics.com/api/data/v9.2', 'placeholder'],
    ['[org].crm4.dynamics.com', 'placeholder'],
    ['https://{{webapiurl}}/accounts', 'placeholder'],
  ])('%s is %s', (text, what) => {
    expect(readPastedAddress(text)).toMatchObject({ is: 'other', what });
  });
});

test('an address that was cut off isn’t taken for a shorter one', () => {
  const host = `https://contoso.crm4.dynamics.com.evil.example/`;
  for (let length = 0; length < host.length; length += 1) {
    const text = `${'x '.repeat(2000).slice(0, 4000 - length)}${host}`;
    expect(readPastedAddress(text).is).not.toBe('organization');
  }
});

test('a text around an address neither hides it nor makes up another', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const around = fc.constantFrom(' ', '\n', '"', '<', '>', '(', ')', ';', ',', '\t');
  fc.assert(
    fc.property(fc.array(word), around, around, fc.array(word), (before, left, right, after) => {
      const text = `${before.join(' ')}${left}${contoso}${right}${after.join(' ')}`;
      expect(readPastedAddress(text)).toMatchObject({ is: 'organization', url: contoso });
    }),
  );
});
