import { readList, readRecord, readText } from '../../../domain/json.ts';
import { splitConnectionString } from '../connectionStringText.ts';
import { fromPairs } from './connectionStringList.ts';
import { mostConnections, tooMany, type RawConnection, type RawFile } from './imported.ts';
import { otherFields } from './otherFields.ts';
import { present } from './present.ts';

const known: ReadonlySet<string> = new Set(['name', 'url', 'clientId', 'tenantId', 'username']);

/**
 * Reads the connections of Power Platform ToolBox: version 1, as its own importer does.
 * @see https://github.com/PowerPlatformToolBox/desktop-app
 */
export function readPptb(json: unknown): RawFile {
  const file = readRecord(json);
  const connections =
    file && Object.hasOwn(file, 'connections') ? readList(file['connections']) : undefined;
  if (!file || !connections)
    return { refusal: 'This JSON file doesn’t contain connections of Power Platform ToolBox.' };
  if (file['version'] !== 1)
    return {
      refusal: `Only version 1 of Power Platform ToolBox’s files can be read. This file is ${typeof file['version'] === 'number' ? `version ${file['version']}` : 'without a version'}.`,
    };
  if (connections.length > mostConnections) return { refusal: tooMany };
  return { source: 'Power Platform ToolBox', connections: connections.map(fromRecord) };
}

function fromRecord(value: unknown): RawConnection {
  const record = readRecord(value);
  if (!record)
    return { target: 'pptb', others: [], refusal: 'It isn’t a connection but some other value.' };
  const of = (name: string): string | undefined => {
    const text = Object.hasOwn(record, name) ? readText(record[name])?.trim() : undefined;
    return text === '' ? undefined : text;
  };
  const pairs = splitConnectionString(of('connectionString') ?? '');
  return {
    ...(pairs && fromPairs(pairs)),
    target: 'pptb',
    ...present({
      name: of('name'),
      address: of('url'),
      clientId: of('clientId'),
      tenant: of('tenantId'),
      account: of('username'),
    }),
    others: otherFields(record, known),
  };
}
