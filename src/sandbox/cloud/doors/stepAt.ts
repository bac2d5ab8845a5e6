import { findSignInHost } from '../cloud.ts';
import type { CloudOptions } from '../options.ts';
import { isPage, nextStep } from '../entra/signInSteps.ts';
import type { Step } from '../entra/step.ts';
import { visit } from '../visit.ts';

/** What the sign-in page shows for a whole address of Microsoft's; `lost` where that is no page of it. */
export async function stepAt(options: CloudOptions, address: string): Promise<Step> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const signInHost = url && findSignInHost(url.hostname);
  if (!url || signInHost === undefined || !isPage(url.pathname))
    return { screen: 'lost', home: options.home };
  return nextStep(visit(options, new Request(url)), signInHost);
}
