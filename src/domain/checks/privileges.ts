import {
  customizationPrivileges,
  type CustomizationPrivilege,
} from '../../facts/checks/customizationPrivileges.ts';
import type { Failure } from '../failure.ts';
import type { Guid } from '../guid.ts';
import { readList, readRecord } from '../json.ts';
import type { WebApiAnswer } from './webApiStages.ts';

/** Whether the person has one privilege. `unknown`: the organization didn't say. */
export type PrivilegeLookUp = {
  readonly privilege: CustomizationPrivilege;
  readonly status: 'held' | 'missing' | 'unknown';
};

/** The stage `customization`, which a check has on request only. */
export type CustomizationStage = {
  readonly status: 'passed' | 'noted';
  readonly ms: number;
  readonly privileges: readonly PrivilegeLookUp[];
  /** Why the organization didn't say everything. */
  readonly failure: Failure | undefined;
};

const names = Object.keys(customizationPrivileges).filter(isPrivilege);

/** What to ask, one question for each privilege. */
export function privilegeQuestions(userId: Guid): readonly `/${string}`[] {
  return names.map(
    (name) =>
      `/api/data/v9.2/systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName=@p1)?@p1='${name}'` as const,
  );
}

/** Reads the answers in the order of the questions; there may be fewer. */
export function readCustomization(answers: readonly WebApiAnswer[]): CustomizationStage {
  const privileges = names.map((privilege, at) => ({
    privilege,
    status: statusOf(answers[at]),
  }));
  const failed = answers.find((answer) => 'failure' in answer);
  const shared = answers.find((answer) => answer.shared)?.ms;
  return {
    status: privileges.every(({ status }) => status === 'held') ? 'passed' : 'noted',
    ms: shared ?? answers.reduce((sum, { ms }) => sum + ms, 0),
    privileges,
    failure: failed && 'failure' in failed ? failed.failure : undefined,
  };
}

function statusOf(answer: WebApiAnswer | undefined): PrivilegeLookUp['status'] {
  if (!answer || 'failure' in answer) return 'unknown';
  const roles = readList(readRecord(answer.json)?.['RolePrivileges']);
  if (!roles) return 'unknown';
  return roles.length > 0 ? 'held' : 'missing';
}

function isPrivilege(name: string): name is CustomizationPrivilege {
  return Object.hasOwn(customizationPrivileges, name);
}
