import { clouds } from '../../facts/cloud/clouds.ts';
import {
  addressOf,
  secretPlaceholder,
  tenantOf,
  tenantPlaceholder,
  type ExportedConnection,
  type ExportWriter,
} from './exported.ts';
import { distinct } from './names.ts';

/** pac takes names of at most 30 characters. */
const longestName = 30;

/**
 * Commands for the Power Platform CLI: one file where a user signs in with Microsoft’s own app, one where your app signs in.
 * Each `create` is followed by `who`, which shows that it worked.
 * @see https://learn.microsoft.com/power-platform/developer/cli/reference/auth
 */
export const writePac: ExportWriter = (connections) => {
  const names = distinct(connections.map(shortName), [], longestName);
  const commands = (more: (connection: ExportedConnection) => string) =>
    connections
      .map((connection, nth) => {
        const { pacName } = clouds[connection.registration.cloud];
        const create = `pac auth create --name "${names[nth] ?? ''}" --cloud ${pacName} --environment "${addressOf(connection)}"`;
        return `${create}${more(connection)}\npac env who\n`;
      })
      .join('\n');
  return [
    { name: 'pac-sign-in.txt', label: 'A user signs in', text: commands(() => '') },
    {
      name: 'pac-app.txt',
      label: 'The app signs in with a secret',
      needs: 'pac',
      text: commands(
        (connection) =>
          ` --tenant "${tenantOf(connection) ?? tenantPlaceholder}" --applicationId ${connection.registration.clientId} --clientSecret "${secretPlaceholder}"`,
      ),
    },
  ];
};

/** A name of characters that mean nothing in bash, PowerShell and the Windows command prompt, even in double quotes. */
function shortName({ name, organization }: ExportedConnection): string {
  const plain = name.replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, ' ').replace(/ {2,}/g, ' ');
  const short = Array.from(plain.trim()).reduce(
    (text, sign) => (text.length + sign.length > longestName ? text : text + sign),
    '',
  );
  const fallback = organization.suffix.slice(0, longestName);
  return short.trim().replace(/^-+/, '') || fallback;
}
