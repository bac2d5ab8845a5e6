import { clouds } from '../../facts/cloud/clouds.ts';
import { target } from '../../facts/setup/targets.ts';
import { geographyOf } from '../../domain/organizations/region.ts';
import { writeCsv } from '../csv.ts';
import { code, escape } from '../markdown.ts';
import { addressOf, tenantOf, type ExportedConnection, type ExportWriter } from './exported.ts';

type Column = {
  readonly title: string;
  readonly value: (connection: ExportedConnection) => string | undefined;
};

const columns: readonly Column[] = [
  { title: 'Name', value: ({ name }) => name },
  { title: 'Organization', value: ({ organization }) => organization.name },
  { title: 'Unique name', value: ({ organization }) => organization.uniqueName },
  { title: 'Organization ID', value: ({ organization }) => organization.id },
  { title: 'Environment ID', value: ({ organization }) => organization.environmentId },
  { title: 'Address', value: addressOf },
  { title: 'Web API address', value: ({ organization }) => organization.apiUrl },
  { title: 'Server address', value: ({ organization }) => organization.suffix },
  { title: 'Region', value: ({ organization }) => geographyOf(organization.suffix) },
  { title: 'Cloud', value: ({ registration }) => clouds[registration.cloud].name },
  { title: 'Client ID', value: ({ registration }) => registration.clientId },
  { title: 'Tenant', value: tenantOf },
  { title: 'Tool', value: (connection) => connection.target && target(connection.target).name },
  { title: 'Account', value: ({ account }) => account },
  { title: 'Last check', value: ({ check }) => check?.verdict },
  { title: 'Checked as', value: ({ check }) => check?.username },
  { title: 'Checked at', value: ({ check }) => check && new Date(check.at).toISOString() },
];

export const writeProfileCsv: ExportWriter = (connections) => {
  const rows = connections.map((connection) => columns.map(({ value }) => value(connection) ?? ''));
  const text = writeCsv([columns.map(({ title }) => title), ...rows]);
  return [{ name: 'connections.csv', label: 'Table', text }];
};

/** A section for each connection, with its values as code: people copy them from there. */
export const writeProfileMarkdown: ExportWriter = (connections) => {
  const sections = connections.flatMap((connection) => [
    '',
    `## ${escape(connection.name) || code(connection.id)}`,
    '',
    ...columns.slice(1).flatMap(({ title, value }) => {
      const text = value(connection) ?? '';
      return text.trim() === '' ? [] : [`- ${title}: ${code(text)}`];
    }),
  ]);
  const text = [`# Dataverse connections`, ...sections, ''].join('\n');
  return [{ name: 'connections.md', label: 'List', text }];
};
