import type { SetupDraft } from '../../../domain/setup/setupDraft.ts';
import { target } from '../../../facts/setup/targets.ts';

/** The name of a draft or its tools. The end of the client ID distinguishes drafts of the same name. */
export function draftName({ appName, targets, clientId }: SetupDraft): string {
  const tools = targets.map((id) => target(id).name).join(', ');
  return `${appName ?? (tools || 'Nothing selected yet')}${clientId ? ` (…${clientId.slice(-4)})` : ''}`;
}
