import { describe, expect, it } from 'vitest';
import { privilegeQuestions, readCustomization } from '../../../src/domain/checks/privileges.ts';
import type { WebApiAnswer } from '../../../src/domain/checks/webApiStages.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { guid } from '../examples.ts';

const held = { ms: 80, shared: true, json: { RolePrivileges: [{ Depth: 'Global' }] } } as const;
const missing = { ...held, json: { RolePrivileges: [] } };
const failure: Failure = { tag: 'refused', during: 'organization', status: 403 };
const refused = { ms: 80, shared: true, failure } as const;

describe('The customization privileges', () => {
  it('are looked up one by one, for one user', () => {
    const questions = privilegeQuestions(guid(7));
    expect(questions).toHaveLength(6);
    expect(questions[0]).toBe(
      `/api/data/v9.2/systemusers(${guid(7)})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName=@p1)?@p1='prvCreateEntity'`,
    );
  });

  it.each<[string, readonly WebApiAnswer[], string, readonly string[], Failure | undefined]>([
    [
      'all held',
      Array.from({ length: 6 }, () => held),
      'passed',
      ['held', 'held', 'held'],
      undefined,
    ],
    [
      'one missing',
      [held, missing, held, held, held, held],
      'noted',
      ['held', 'missing', 'held'],
      undefined,
    ],
    ['a refusal', [held, refused], 'noted', ['held', 'unknown', 'unknown'], failure],
    [
      'something else',
      [held, { ...held, json: { value: [] } }],
      'noted',
      ['held', 'unknown', 'unknown'],
      undefined,
    ],
  ])('with %s', (_what, answers, status, first, why) => {
    const stage = readCustomization(answers);
    expect(stage).toMatchObject({ status, ms: 80, failure: why });
    expect(stage.privileges.slice(0, 3).map((each) => each.status)).toEqual(first);
    expect(stage.privileges).toHaveLength(6);
  });
});
