import { readJson } from '../../../domain/json.ts';
import { readBackupProfiles } from './backupProfiles.ts';
import { checkConnections } from './checkConnections.ts';
import { connectionStringsInJson, mayHoldConnectionString } from './connectionStringLines.ts';
import { readConnectionStrings } from './connectionStringList.ts';
import type { Breathe, ImportResult, RawFile } from './imported.ts';
import { isPacAuthList, readPacAuthList } from './pacAuthList.ts';
import { readPptb } from './pptbFile.ts';
import { readTeamList } from './teamListFile.ts';
import { readXrmToolBox } from './xrmToolBoxFile.ts';

/**
 * Reads connections out of another tool’s file, or out of what somebody pasted. Nothing is saved, and no secret is in the result.
 * @param text an XrmToolBox connection file, a backup of this page, a file of Power Platform ToolBox, connection strings, or what `pac auth list` prints
 * @param breathe is awaited between pieces of work
 */
export async function readImport(text: string, breathe: Breathe): Promise<ImportResult> {
  const file = await readRaw(text, breathe);
  if ('refusal' in file) return { is: 'refused', message: file.refusal };
  if (file.connections.length === 0)
    return { is: 'refused', message: `There are no connections in it (${file.source}).` };
  return checkConnections(file, breathe);
}

async function readRaw(text: string, breathe: Breathe): Promise<RawFile> {
  const start = text.trimStart();
  if (start === '') return { refusal: 'There is no text in it.' };
  if (/^<(?:!doctype\s+)?html\b/i.test(start))
    return { refusal: 'This is a web page (HTML), so it isn’t a connection file.' };
  if (start.startsWith('<') && !/\bconnectionString\s*=/i.test(start))
    return readXrmToolBox(start, breathe);
  if (/^[{[]/.test(start) && !/^\[\d+\]/.test(start)) return readJsonFile(start);
  if (isPacAuthList(text)) return readPacAuthList(text);
  if (mayHoldConnectionString(text)) return readConnectionStrings(text);
  return {
    refusal:
      'This isn’t a format that Latchkey can import. It reads XrmToolBox connection files (XML), connections of Power Platform ToolBox (JSON), Dataverse connection strings, the output of pac auth list, and backups of this page.',
  };
}

function readJsonFile(text: string): RawFile {
  const json = readJson(text);
  if (json === undefined) return { refusal: 'This isn’t valid JSON. Export the file again.' };
  const own = readTeamList(json) ?? readBackupProfiles(json);
  if (own) return own;
  const file = readPptb(json);
  const strings = 'refusal' in file ? connectionStringsInJson(json) : '';
  return strings === '' ? file : readConnectionStrings(strings);
}
