import { describe, expect, test } from 'vitest';
import { planSetup, stepOfLink } from '../../../src/domain/setup/setupPlan.ts';
import { readStepRequest } from '../../../src/domain/setup/stepRequest.ts';
import { choose } from './choices.ts';

describe('A link to a step', () => {
  test('shows the value to add and the reason', () => {
    expect(
      readStepRequest({
        id: 'redirect-uri-web',
        value: 'https://tool.example/oauth',
        kind: 'redirect-uri',
        code: 'AADSTS50011',
      }),
    ).toEqual({
      step: 'redirect-uri-web',
      value: 'https://tool.example/oauth',
      kind: 'redirect-uri',
      code: 'AADSTS50011',
    });
  });

  test.each([
    ['a secret', 'abC8Q~0123456789abcdefghijklmnopqrstuvw'],
    ['a hidden character', 'https://tool.example/\u202Emoc'],
    ['a text that is too long', 'x'.repeat(501)],
    ['nothing', ' '],
  ])('doesn’t show %s', (_, value) => {
    expect(readStepRequest({ id: 'secret-value', value }).value).toBeUndefined();
  });

  test('doesn’t show a reason that Latchkey doesn’t know', () => {
    expect(
      readStepRequest({ id: 'register', kind: 'Call 555-0100', code: 'CALL-US' }),
    ).toMatchObject({ kind: undefined, code: undefined });
  });

  test.each([
    ['redirect-uri-web', ['smartconnect'], 'redirect-uri-web'],
    ['more-redirects-web', ['smartconnect'], 'redirect-uri-web'],
    ['redirect-uri-spa', ['smartconnect', 'latchkey'], 'more-redirects-spa'],
    ['copy-redirect-smartconnect', ['smartconnect'], 'copy-redirect-smartconnect'],
    ['copy-redirect', ['smartconnect'], 'copy-redirect-smartconnect'],
    ['redirect-uri-web', ['latchkey'], undefined],
    ['cook', ['latchkey'], undefined],
  ] as const)('to %s with %j opens %s', (name, targets, id) => {
    expect(stepOfLink(planSetup(choose({ targets })), name)?.id).toBe(id);
  });
});
