import type { SetupChoices } from '../../../src/domain/setup/setupChoices.ts';
import { planRegistrations } from '../../../src/domain/setup/plannedRegistration.ts';
import type { ScriptId } from '../../../src/formats/setup/scripts/script.ts';
import { writeScripts } from '../../../src/formats/setup/scripts/writeScripts.ts';
import { choose, tenant } from './choices.ts';

export const dataverse = '00000007-0000-0000-c000-000000000000';
export const scopeId = '78ce3f0f-a1ce-49c2-8cde-64b5c0896db4';
export const toolUri = 'https://sc.example.com/oauth';

export const hostileNames = [
  `O'Brien "Ltd" \\ back`,
  '$(touch owned) `touch owned` ${HOME}; touch owned',
  "two\nlines'\ntouch owned\n",
  '日本 – Straße 🔑',
  "'; touch owned; '",
  '@owned',
  '--help',
  '00000000-0000-0000-0000-5c09e0000001',
  '$scope',
];

export function scriptOf(id: ScriptId, more: Partial<SetupChoices>) {
  const [registration] = planRegistrations(choose(more));
  const found = registration && writeScripts(registration).find((script) => script.id === id);
  if (!found) throw new Error(`no script ${id}`);
  return found;
}

export const everything = {
  targets: ['smartconnect', 'latchkey', 'xrmtoolbox', 'dotnet-secret', 'dotnet-certificate'],
  toolUris: { smartconnect: toolUri },
  tenant,
} as const satisfies Partial<SetupChoices>;
