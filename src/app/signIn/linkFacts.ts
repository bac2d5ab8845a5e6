import { clouds } from '../../facts/cloud/clouds.ts';
import { target } from '../../facts/setup/targets.ts';
import type { ConnectValues } from '../../domain/signIn/connectLink.ts';

/** What a link tells, under the names that the form uses. */
export function linkFacts(
  values: ConnectValues,
): readonly { readonly label: string; readonly value: string }[] {
  const { for: tool, client, tenant, cloud, org } = values;
  return [
    { label: 'Tool', value: tool && target(tool).name },
    { label: 'Organization', value: org },
    { label: 'Application (client) ID', value: client },
    { label: 'Directory (tenant)', value: tenant },
    { label: 'Cloud', value: cloud && clouds[cloud].name },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}
