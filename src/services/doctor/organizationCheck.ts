import type { CheckStage, StageOutcome } from '../../domain/checks/check.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { checkOrganization } from '../checks/checkOrganization.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';

/** A check of one organization whose stages can be waited for one by one. */
export type OrganizationCheck = {
  /**
   * Resolves with the outcome of the stage once it has one; undefined where the check ended before it.
   * Rejects where the check was aborted.
   */
  stage(stage: CheckStage): Promise<StageOutcome | undefined>;
};

/** Starts the same check that the organizations screen makes. */
export function startCheck(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  organization: Organization & { readonly apiUrl: OrganizationUrl },
  signal: AbortSignal,
): OrganizationCheck {
  let known: readonly StageOutcome[] = [];
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const all = waiting;
    waiting = [];
    for (const each of all) each();
  };
  const find = (stage: CheckStage): StageOutcome | undefined =>
    known.find((outcome) => outcome.stage === stage);
  const done = checkOrganization(world, identity, account, organization, {
    signal,
    onprogress: (stages) => {
      known = stages;
      wake();
    },
  });
  // A stage that's waited for below rejects with the check; between two stages nobody waits.
  done.catch(() => undefined);

  return {
    async stage(stage) {
      const ended = done.then(() => true);
      let over = false;
      while (!over && !find(stage)) {
        const progress = new Promise<boolean>((resolve) => {
          waiting.push(() => {
            resolve(false);
          });
        });
        over = await Promise.race([progress, ended]);
      }
      return find(stage);
    },
  };
}
