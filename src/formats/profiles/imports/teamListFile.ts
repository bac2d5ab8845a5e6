import { targetIds } from '../../../facts/setup/targetIds.ts';
import { readJson, readList, readRecord, readText } from '../../../domain/json.ts';
import { teamListFormat, teamListVersion } from '../teamListFormat.ts';
import { mostConnections, tooMany, type RawConnection, type RawFile } from './imported.ts';
import { otherFields } from './otherFields.ts';

const known: ReadonlySet<string> = new Set(['name', 'client', 'tenant', 'cloud', 'org', 'for']);

/** Whether a text says that it is a team list, whatever else is in it. */
export function isTeamList(text: string): boolean {
  return readRecord(readJson(text))?.['format'] === teamListFormat;
}

/**
 * Reads a team list.
 * @returns undefined where it’s something else
 */
export function readTeamList(json: unknown): RawFile | undefined {
  const file = readRecord(json);
  if (file?.['format'] !== teamListFormat) return undefined;
  if (file['version'] !== teamListVersion)
    return {
      refusal:
        'This team list was written for a newer version of Latchkey. Reload the page, or ask its host to update it.',
    };
  const connections = readList(file['connections']);
  if (!connections) return { refusal: 'This team list has no list of connections.' };
  if (connections.length > mostConnections) return { refusal: tooMany };
  return { source: 'Team list', connections: connections.map(fromRecord) };
}

function fromRecord(value: unknown): RawConnection {
  const record = readRecord(value);
  if (!record) return { others: [], refusal: 'It isn’t a connection but some other value.' };
  const of = (name: string): string | undefined =>
    Object.hasOwn(record, name) ? readText(record[name]) : undefined;
  const tool = of('for');
  const target = targetIds.find((id) => id === tool);
  return {
    target,
    name: of('name'),
    address: of('org'),
    clientId: of('client'),
    tenant: of('tenant'),
    others: otherFields(record, known),
    refusal: tool !== undefined && !target ? 'Latchkey doesn’t know its tool.' : undefined,
  };
}
