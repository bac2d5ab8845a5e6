import { expect, it } from 'vitest';
import { findNamedById } from '../../../src/domain/input/namedOrganization.ts';
import { typedOrganization } from '../../../src/domain/organizations/typedOrganization.ts';
import { guid, organizationUrl } from '../examples.ts';

const typed = typedOrganization(organizationUrl('https://contoso.crm4.dynamics.com'));
const listed = { ...typed, id: guid(1), environmentId: `Default-${guid(2)}` };
const digits = guid(2).replaceAll('-', '');

it.each([
  [guid(1), listed],
  [`https://make.powerapps.com/environments/Default-${guid(2)}/home`, listed],
  [`default${digits.slice(0, 30)}.${digits.slice(30)}.environment.api.powerplatform.com`, listed],
  [`https://make.powerapps.com/environments/${guid(2)}/home`, undefined],
  ['https://contoso.crm4.dynamics.com', undefined],
  ['', undefined],
])('“%s” names the organization with that ID, if one is known', (text, found) => {
  expect(findNamedById(text, [typed, listed])).toBe(found);
});
