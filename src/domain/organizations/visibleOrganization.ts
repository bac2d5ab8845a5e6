import { looksEmpty, visibleText } from '../visibleText.ts';
import type { Organization } from './organization.ts';

const texts = [
  'uniqueName',
  'urlName',
  'region',
  'purpose',
  'version',
  'environmentId',
  'tenantId',
  'datacenterId',
  'schemaType',
] as const;

/**
 * An organization as it's shown: hidden characters in its texts are visible, and a name that looks empty is replaced by
 * the ID. What is stored stays as the provider sent it.
 */
export function visibleOrganization(organization: Organization): Organization {
  const { name } = organization;
  const all = [name, ...texts.map((key) => organization[key] ?? '')].join('');
  if (/^[ -~]*$/.test(all) && name.trim() !== '') return organization;
  const shown: Partial<Record<(typeof texts)[number], string>> = {};
  for (const key of texts) {
    const text = organization[key];
    if (text !== undefined) shown[key] = visibleText(text);
  }
  return { ...organization, ...shown, name: visibleText(nameOrId(organization)) };
}

/** The name, or the ID where there would be nothing to read. */
export function nameOrId({ id, name }: Pick<Organization, 'id' | 'name'>): string {
  return looksEmpty(name) ? id : name;
}
