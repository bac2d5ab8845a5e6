import { SaxesParser } from 'saxes';
import { splitConnectionString } from '../connectionStringText.ts';
import { fromPairs } from './connectionStringList.ts';
import {
  mostConnections,
  tooMany,
  type Breathe,
  type RawConnection,
  type RawFile,
} from './imported.ts';
import { present } from './present.ts';

const source = 'XrmToolBox';
/** Elements inside each other; a connection file has four levels. */
const deepest = 12;
/** Letters of one field that are kept. */
const longestField = 10_000;
const step = 65_536;

type Fields = Map<string, string>;

/**
 * Reads a connection file of XrmToolBox, piece by piece. A document type could define entities of any size, so a file with one
 * is refused.
 * @see https://github.com/MscrmTools/XrmToolBox
 */
export async function readXrmToolBox(text: string, breathe: Breathe): Promise<RawFile> {
  const connections: RawConnection[] = [];
  const open: string[] = [];
  let fields: Fields | undefined;
  let refusal: string | undefined;
  const refuse = (message: string): void => {
    refusal ??= message;
  };
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    refuse('This file has a document type (DOCTYPE), which connection files never have.');
  });
  parser.on('error', () => {
    refuse('This file isn’t valid XML. Export it again, or copy it again as a file.');
  });
  parser.on('opentag', ({ name }) => {
    if (open.length === 0 && name !== 'CrmConnections') refuse(wrongRoot(name));
    open.push(name);
    if (open.length > deepest) refuse('This file isn’t a connection file: it’s nested too deep.');
    if (name === 'ConnectionDetail') fields = new Map();
  });
  const addText = (part: string): void => {
    const name = open.at(-1);
    const before = name === undefined ? undefined : (fields?.get(name) ?? '');
    if (name !== undefined && before !== undefined && before.length < longestField)
      fields?.set(name, (before + part).slice(0, longestField));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (open.pop() !== 'ConnectionDetail' || !fields) return;
    connections.push(fromFields(fields));
    fields = undefined;
    if (connections.length > mostConnections) refuse(tooMany);
  });
  for (let at = 0; at < text.length && refusal === undefined; at += step) {
    parser.write(text.slice(at, at + step));
    await breathe();
  }
  if (refusal === undefined) parser.close();
  return refusal === undefined ? { source, connections } : { refusal };
}

function wrongRoot(name: string): string {
  return name === 'ConnectionsList'
    ? 'This is XrmToolBox’s list of connection files. Import the files that it names, such as ConnectionsList.Default.xml.'
    : 'This XML file isn’t a connection file of XrmToolBox.';
}

const known: ReadonlySet<string> = new Set([
  ...['ConnectionName', 'WebApplicationUrl', 'OriginalUrl', 'AzureAdAppId', 'TenantId'],
  ...['UserName', 'OrganizationFriendlyName', 'Organization', 'EnvironmentId', 'ConnectionDetail'],
]);

const noGuid = '00000000-0000-0000-0000-000000000000';

function fromFields(fields: Fields): RawConnection {
  const of = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)?.trim()).find((text) => text !== undefined && text !== '');
  const id = (name: string): string | undefined => (of(name) === noGuid ? undefined : of(name));
  const string = of('ConnectionString');
  const pairs = string === undefined ? undefined : splitConnectionString(string);
  return {
    ...(pairs && fromPairs(pairs)),
    target: 'xrmtoolbox',
    ...present({
      name: of('ConnectionName'),
      address: of('WebApplicationUrl', 'OriginalUrl'),
      clientId: id('AzureAdAppId'),
      tenant: id('TenantId'),
      account: of('UserName'),
    }),
    organizationName: of('OrganizationFriendlyName'),
    uniqueName: of('Organization'),
    environmentId: of('EnvironmentId'),
    others: [...fields].filter(([name]) => !known.has(name)),
  };
}
