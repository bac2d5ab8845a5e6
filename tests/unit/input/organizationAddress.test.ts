import { describe, expect, it } from 'vitest';
import type { CloudId } from '../../../src/facts/cloud/clouds.ts';
import { readOrganizationAddress } from '../../../src/domain/input/organizationAddress.ts';
import { guid } from '../examples.ts';

const contoso = 'https://contoso.crm4.dynamics.com';

describe('A field for an organization’s address', () => {
  it.each<[string, CloudId | undefined, object]>([
    ['  ', 'public', { status: 'empty' }],
    [`${contoso}/main.aspx`, 'public', { status: 'ok', value: contoso, remark: undefined }],
    [`${contoso}/main.aspx`, undefined, { status: 'ok', value: contoso, remark: undefined }],
    [`Environment URL\ncontoso.crm4.dynamics.com`, 'public', { status: 'ok', value: contoso }],
    ['https://contoso.crm9.dynamics.com', 'gcc', { status: 'ok' }],
  ])('takes %j in the cloud %s', (text, cloud, expected) => {
    expect(readOrganizationAddress(text, cloud)).toMatchObject(expected);
  });

  it('says that it took the address out of a proxy’s', () => {
    expect(readOrganizationAddress(`${contoso}.mcas.ms/`, 'public')).toMatchObject({
      value: contoso,
      remark: expect.stringContaining('Defender for Cloud Apps') as string,
    });
  });

  it.each<[string, string]>([
    [
      `https://make.powerapps.com/environments/${guid(1)}/home`,
      'select Manage > Environments, open this environment, and copy its Environment URL',
    ],
    [guid(1), 'This is an ID, not an address.'],
    ['my organization', 'Enter the address as your browser shows it'],
    ['https://contoso.crm9.dynamics.com', 'a different cloud: US Government GCC.'],
    ['https://contoso.operations.dynamics.com', 'Finance & Operations'],
    ['https://port.crm4.dynamics.com/G/Instances', 'one of Microsoft’s own services'],
  ])('says what %s lacks', (text, message) => {
    const read = readOrganizationAddress(text, 'public');
    expect(read.status === 'refused' ? read.message : read).toContain(message);
    expect(read).toMatchObject({ secret: false });
  });

  it('repeats no secret', () => {
    const text = `AuthType=OAuth;Url=${contoso};Password=hunter2hunter2`;
    const read = readOrganizationAddress(text, 'public');
    expect(read).toMatchObject({ status: 'refused', secret: true });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
