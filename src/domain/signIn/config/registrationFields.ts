import { cloudIds, type CloudId } from '../../../facts/cloud/clouds.ts';
import { targetIds, type TargetId } from '../../../facts/setup/targetIds.ts';
import { readLinkValue, type ConnectValues } from '../connectLink.ts';
import {
  readFields,
  readName,
  readString,
  type Place,
  type Reader,
  type Refused,
} from './place.ts';

/** A registration that the host offers to everyone who opens the page. */
export type OfferedRegistration = Pick<ConnectValues, 'tenant' | 'cloud'> & {
  readonly name: string;
  readonly client: NonNullable<ConnectValues['client']>;
};

const expected: Readonly<Record<keyof ConnectValues, string>> = {
  client: 'The Application (client) ID: a GUID such as 00000000-1111-2222-3333-444444444444',
  tenant: 'A tenant ID or one of the tenant’s domains, such as contoso.onmicrosoft.com',
  cloud: `One of: ${cloudIds.join(', ')}`,
  org: 'An organization’s address, such as https://contoso.crm4.dynamics.com',
  for: `One of: ${targetIds.join(', ')}`,
};

const longestValue = 500;

/** Reads a value as a link that fills in the form would. */
function reader<Key extends keyof ConnectValues>(
  key: Key,
): Reader<NonNullable<ConnectValues[Key]>> {
  return (value, place) => {
    const text = readString(value, place, longestValue, expected[key]);
    if (text === null) return null;
    const read = readLinkValue(key, text);
    return 'message' in read ? place.refuse(withoutList(read.message), expected[key]) : read.value;
  };
}

/** The values to choose from come after the message anyway. */
function withoutList(message: string): string {
  return message.replace(/ Use one of: .*$/, '');
}

const connectReaders = {
  client: reader('client'),
  tenant: reader('tenant'),
  cloud: reader('cloud'),
  org: reader('org'),
  for: reader('for'),
};

export const readCloud: Reader<CloudId> = connectReaders.cloud;
export const readTarget: Reader<TargetId> = connectReaders.for;

/** What the form is filled in with. */
export function readConnect(value: unknown, place: Place): ConnectValues | Refused {
  return readFields<Required<ConnectValues>>(
    value,
    place,
    connectReaders,
    'what to fill the form in with',
  );
}

const longestName = 60;

export function readRegistration(value: unknown, place: Place): OfferedRegistration | Refused {
  const { client: readClient, tenant, cloud } = connectReaders;
  const fields = readFields<Required<OfferedRegistration>>(
    value,
    place,
    { name: readName(longestName, nameExpected), client: readClient, tenant, cloud },
    'a registration with its name and client',
  );
  if (!fields) return null;
  const { name, client, ...others } = fields;
  if (!name && !isPresent(value, 'name'))
    place.below('name').refuse('This is missing.', nameExpected);
  if (!client && !isPresent(value, 'client'))
    place.below('client').refuse('This is missing.', expected.client);
  return name && client ? { name, client, ...others } : null;
}

const nameExpected = `What to call the registration, up to ${longestName} characters`;

function isPresent(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
