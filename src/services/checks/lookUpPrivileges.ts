import {
  privilegeQuestions,
  readCustomization,
  type CustomizationStage,
} from '../../domain/checks/privileges.ts';
import type { AskedOrganization, WebApiAnswer } from '../../domain/checks/webApiStages.ts';
import type { Guid } from '../../domain/guid.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';
import { askTogether } from './askTogether.ts';

/**
 * Looks up which customization privileges a user has in an organization. What it finds is a value: a refusal is a reason why
 * some stay unknown.
 *
 * @param userId As the organization's `WhoAmI` answered.
 */
export async function lookUpPrivileges(
  world: World,
  identity: Pick<Identity, 'token'>,
  account: Account,
  { apiUrl }: AskedOrganization,
  userId: Guid,
): Promise<CustomizationStage> {
  const answers: WebApiAnswer[] = [];
  for await (const more of askTogether(world, identity, {
    account,
    resource: { is: 'organization', url: apiUrl },
    paths: privilegeQuestions(userId),
  }))
    answers.push(...more);
  return readCustomization(answers);
}
