import { lookUp } from '../../../domain/lookUp.ts';
import { splitConnectionString, type StringPairs } from '../connectionStringText.ts';
import { connectionStringLines } from './connectionStringLines.ts';
import { mostConnections, tooMany, type RawConnection, type RawFile } from './imported.ts';

/**
 * The keys of the Dataverse client, without spaces and in lower case, by what they mean.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/xrm-tooling/use-connection-strings-xrm-tooling-connect
 */
const keys: Readonly<Record<string, 'address' | 'account' | 'clientId' | 'authType' | 'none'>> = {
  serviceuri: 'address',
  url: 'address',
  server: 'address',
  username: 'account',
  userid: 'account',
  authtype: 'authType',
  authenticationtype: 'authType',
  clientid: 'clientId',
  appid: 'clientId',
  applicationid: 'clientId',
  redirecturi: 'none',
  replyurl: 'none',
};

const targets: Readonly<Record<string, RawConnection['target']>> = {
  clientsecret: 'dotnet-secret',
  certificate: 'dotnet-certificate',
};

/** Reads connection strings. Lines without a key and a value are left out, as are comments. */
export function readConnectionStrings(text: string): RawFile {
  const lines = connectionStringLines(text);
  if (lines.length > mostConnections) return { refusal: tooMany };
  return { source: 'Connection strings', connections: lines.map(fromLine) };
}

function fromLine(line: string, at: number): RawConnection {
  const pairs = splitConnectionString(line);
  const name = `Connection string ${at + 1}`;
  if (!pairs)
    return {
      target: 'dotnet-interactive',
      name,
      others: [['line', line.slice(0, 10_000)]],
      refusal: 'It isn’t a connection string: a quote or an equals sign is missing.',
    };
  return { ...fromPairs(pairs), ...(addressIn(pairs) === undefined && { name }) };
}

/** What a connection string says; which tool it’s for follows from its AuthType. Of a key that comes twice, the last value counts, as in .NET. */
export function fromPairs(pairs: StringPairs): RawConnection {
  const of = (meaning: string): string | undefined =>
    pairs.findLast(([key]) => lookUp(keys, plain(key)) === meaning)?.[1];
  const authType = of('authType')?.toLowerCase() ?? '';
  const onPremises = authType === 'ad' || authType === 'ifd';
  return {
    target: lookUp(targets, authType) ?? 'dotnet-interactive',
    address: of('address'),
    clientId: of('clientId'),
    account: of('account'),
    others: pairs.filter(([key]) => lookUp(keys, plain(key)) === undefined),
    refusal: onPremises
      ? `AuthType=${authType.toUpperCase()} is for servers on your own network, not for Dataverse.`
      : undefined,
  };
}

function addressIn(pairs: StringPairs): string | undefined {
  return pairs.find(([key]) => lookUp(keys, plain(key)) === 'address')?.[1];
}

function plain(key: string): string {
  return key.replace(/\s/g, '').toLowerCase();
}
