import { clouds, type CloudId } from '../../facts/cloud/clouds.ts';
import type { OrganizationUrl } from '../organizations/organizationUrl.ts';
import { secretMessage } from '../secrets/cutSecrets.ts';
import type { PastedAddress } from './addressResult.ts';
import { longestAddress, readPastedAddress } from './pastedAddress.ts';

/** What a field for an organization's address holds. */
export type OrganizationAddress =
  | {
      readonly status: 'ok';
      readonly value: OrganizationUrl;
      /** What was changed on the way, for the person to read. */
      readonly remark: string | undefined;
    }
  | { readonly status: 'empty' }
  | {
      readonly status: 'refused';
      /** What the text is, and what to enter instead. */
      readonly message: string;
      /** Whether the text holds a secret, which must not stay on the screen. */
      readonly secret: boolean;
    };

/**
 * Reads a field for the address of an organization: one function for every form, so that each says the same.
 * @param text what is in the field: an address, or anything that holds one
 * @param cloud the cloud that the organization must be in; undefined where any will do
 * @returns the address, or in words why there is none
 */
export function readOrganizationAddress(text: string, cloud?: CloudId): OrganizationAddress {
  if (!/\S/.test(text.slice(0, longestAddress))) return { status: 'empty' };
  const read = readPastedAddress(text);
  if (read.is !== 'organization')
    return { status: 'refused', message: messageFor(read, text), secret: isSecret(read) };
  if (cloud !== undefined && read.cloud !== cloud)
    return { status: 'refused', message: inAnotherCloud(read.cloud), secret: false };
  return { status: 'ok', value: read.url, remark: read.remark };
}

const example = 'such as https://contoso.crm4.dynamics.com';
const whereTheUrlIs =
  'In the Power Platform admin center, select Manage > Environments, open this environment, and copy its Environment URL.';

type NoOrganization = Exclude<PastedAddress, { is: 'organization' }>;

function messageFor(read: NoOrganization, text: string): string {
  switch (read.is) {
    case 'other':
      return isSecret(read) ? (secretMessage(text, longestAddress) ?? read.message) : read.message;
    case 'environment':
      return `This names an environment (${read.environmentId}) but not the address of its organization. ${whereTheUrlIs}`;
    case 'id':
      return `This is an ID, not an address. If it’s an environment ID: ${whereTheUrlIs}`;
    case 'nothing':
      return `Enter the address as your browser shows it, ${example}.`;
  }
}

function isSecret(read: NoOrganization): boolean {
  return read.is === 'other' && read.what === 'secret';
}

function inAnotherCloud(cloud: CloudId): string {
  return `This address belongs to a different cloud: ${clouds[cloud].name}. Select that cloud first.`;
}
