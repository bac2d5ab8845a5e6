import type { TargetId } from '../../facts/setup/targetIds.ts';
import { writeAdf } from './adf.ts';
import { writeConnectionStrings } from './connectionStrings.ts';
import { writeEnv } from './env.ts';
import type { ExportWriter } from './exported.ts';
import { writeHttp } from './http.ts';
import { writeMcp } from './mcp.ts';
import { writePac } from './pac.ts';
import { writePostmanCollection, writePostmanEnvironments } from './postman.ts';
import { writePowerQuery } from './powerQuery.ts';
import { writePptb } from './pptb.ts';
import { writeProfileCsv, writeProfileMarkdown } from './tables.ts';
import { writeTeamList } from './teamList.ts';
import { writeThunder } from './thunder.ts';
import { writeXrmToolBox } from './xrmtoolbox.ts';

export type ExportFormatId =
  | 'xrmtoolbox'
  | 'pptb'
  | 'connection-string'
  | 'pac'
  | 'postman-environment'
  | 'postman-collection'
  | 'http'
  | 'thunder'
  | 'adf'
  | 'powerquery'
  | 'env'
  | 'mcp'
  | 'csv'
  | 'markdown'
  | 'team-list';

export type ExportFormat = {
  /** Marks the preview on the page (`data-format`). */
  readonly id: ExportFormatId;
  /** The group in the list of formats: a tool, or a kind of file. */
  readonly group: string;
  readonly name: string;
  /** What the file is, and where it goes in the tool. */
  readonly use: string;
  /** The media type of the download. */
  readonly type: string;
  /** What each file’s bytes begin with, so that a program reads the right encoding. */
  readonly mark?: string;
  /** The targets it’s for; none where any program reads it. */
  readonly targets: readonly TargetId[];
  /** The target whose platform and redirect URI the registration needs; undefined where it needs none. */
  readonly needs: TargetId | undefined;
  readonly write: ExportWriter;
};

const json = 'application/json';

/** What connections can be exported as. A new format is a new row. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'xrmtoolbox',
    group: 'Desktop tools',
    name: 'XrmToolBox connection file',
    use: 'In XrmToolBox, select Connect › Manage connections › Add an existing connections file, and open this file.',
    type: 'application/xml',
    targets: ['xrmtoolbox'],
    needs: 'xrmtoolbox',
    write: writeXrmToolBox,
  },
  {
    id: 'pptb',
    group: 'Desktop tools',
    name: 'Power Platform ToolBox connections',
    use: 'In Power Platform ToolBox, open Connections, select Import, and open this file.',
    type: json,
    targets: ['pptb'],
    needs: 'pptb',
    write: writePptb,
  },
  {
    id: 'pac',
    group: 'Command line and code',
    name: 'Power Platform CLI commands',
    use: 'Paste the commands into a terminal. Where a user signs in, pac uses Microsoft’s own app.',
    type: 'text/plain',
    targets: ['pac'],
    needs: undefined,
    write: writePac,
  },
  {
    id: 'connection-string',
    group: 'Command line and code',
    name: 'Dataverse connection strings',
    use: 'Put a string into the settings of your .NET app. Each line is one connection.',
    type: 'text/plain',
    targets: ['dotnet-interactive', 'dotnet-secret', 'dotnet-certificate'],
    needs: 'dotnet-interactive',
    write: writeConnectionStrings,
  },
  {
    id: 'env',
    group: 'Command line and code',
    name: '.env file',
    use: 'Save it as .env beside the code of your page. Each connection is a file of its own.',
    type: 'text/plain',
    targets: ['latchkey'],
    needs: 'latchkey',
    write: writeEnv,
  },
  {
    id: 'postman-collection',
    group: 'API clients',
    name: 'Postman collection',
    use: 'In Postman, select Import and open this file. Each folder signs you in with PKCE, without a secret.',
    type: json,
    targets: ['postman'],
    needs: 'postman',
    write: writePostmanCollection,
  },
  {
    id: 'postman-environment',
    group: 'API clients',
    name: 'Postman environment',
    use: 'In Postman, select Import and open this file. Each connection is a file of its own.',
    type: json,
    targets: ['postman'],
    needs: 'postman',
    write: writePostmanEnvironments,
  },
  {
    id: 'http',
    group: 'API clients',
    name: 'REST Client for VS Code (.http)',
    use: 'Open the file in VS Code with the REST Client extension. It signs you in with a device code, so the registration needs the same settings as for CLI for Microsoft 365.',
    type: 'text/plain',
    targets: [],
    needs: 'm365',
    write: writeHttp,
  },
  {
    id: 'thunder',
    group: 'API clients',
    name: 'Thunder Client environment',
    use: 'In Thunder Client, open Env, select Import, and open this file. Add the callback URL that Thunder Client shows to the registration. Each connection is a file of its own.',
    type: json,
    targets: [],
    needs: 'postman',
    write: writeThunder,
  },
  {
    id: 'adf',
    group: 'Data tools',
    name: 'Azure Data Factory linked service',
    use: 'Save it in the linkedService folder of your factory’s repository. Store the secret in Azure Key Vault.',
    type: json,
    targets: ['adf'],
    needs: 'adf',
    write: writeAdf,
  },
  {
    id: 'powerquery',
    group: 'Data tools',
    name: 'Power Query (Power BI, Excel)',
    use: 'In Power BI or Excel, open the advanced editor of a blank query, and paste this text. It signs in with Microsoft’s own app, so it needs no registration.',
    type: 'text/plain',
    targets: ['powerquery'],
    needs: undefined,
    write: writePowerQuery,
  },
  {
    id: 'mcp',
    group: 'AI assistants',
    name: 'MCP client configuration',
    use: 'Save it where your MCP client reads its servers: .mcp.json in the project for Claude Code, .vscode/mcp.json for VS Code. Claude Code signs in with the redirect URI http://localhost:8080/callback; register it as http://localhost/callback.',
    type: json,
    targets: ['mcp'],
    needs: 'mcp',
    write: writeMcp,
  },
  {
    id: 'csv',
    group: 'Tables and documents',
    name: 'CSV table',
    use: 'Open it in a spreadsheet. It contains no formulas and no secrets.',
    type: 'text/csv',
    mark: '\uFEFF',
    targets: [],
    needs: undefined,
    write: writeProfileCsv,
  },
  {
    id: 'markdown',
    group: 'Tables and documents',
    name: 'Markdown',
    use: 'Paste it into a wiki, a ticket, or a document.',
    type: 'text/markdown',
    targets: [],
    needs: undefined,
    write: writeProfileMarkdown,
  },
  {
    id: 'team-list',
    group: 'Sharing',
    name: 'Latchkey team list',
    use: 'Put the file beside this page and its path into config.json as teamList. Everyone who opens the page can then use these connections.',
    type: json,
    targets: [],
    needs: undefined,
    write: writeTeamList,
  },
];
