import type { PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { azBash } from './azBash.ts';
import { azPowerShell } from './azPowerShell.ts';
import { bicep } from './bicep.ts';
import { graphPowerShell } from './graphPowerShell.ts';
import { m365 } from './m365.ts';
import { manifest } from './manifest.ts';
import type { Script } from './script.ts';
import { terraform } from './terraform.ts';

/** Scripts that create the registration, in the order of the tabs on the page. */
export function writeScripts(registration: PlannedRegistration): readonly Script[] {
  return [azBash, azPowerShell, graphPowerShell, m365, terraform, bicep, manifest].map((write) =>
    write(registration),
  );
}
