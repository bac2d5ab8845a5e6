import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteBash } from './quote.ts';
import { organizationPlaceholder, rolePlaceholder } from './script.ts';

/** When a secret expires, for bash: the given day, or 180 days from now. GNU and BSD `date` differ in this. */
export function secretEnd(day: string | undefined): string {
  return day === undefined
    ? '$(date -u -d "+180 days" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -v+180d +%Y-%m-%dT%H:%M:%SZ)'
    : quoteBash(`${day}T00:00:00Z`);
}

/** The JMESPath query that finds a secret by its description. The name is a JSON literal, so any text stays text. */
export function secretWithName(label: string): string {
  const literal = JSON.stringify(label).replaceAll('`', '\\u0060');
  return `join(' ', passwordCredentials[?displayName==\`${literal}\`].keyId)`;
}

/** Adds the application user of `$app_id` with the Power Platform CLI. */
export function addApplicationUser({ organizationUrl }: PlannedRegistration): readonly string[] {
  return [
    `pac admin assign-user --environment ${quoteBash(organizationUrl ?? organizationPlaceholder)} --user "$app_id" --role ${quoteBash(rolePlaceholder)} --application-user`,
  ];
}
