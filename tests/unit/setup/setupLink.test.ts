import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoute } from '../../../src/domain/route.ts';
import {
  readSetupLink,
  setupStepRoute,
  type SetupStepLink,
} from '../../../src/domain/setup/setupLink.ts';
import { planSetup, stepOfLink } from '../../../src/domain/setup/setupPlan.ts';
import { choose } from './choices.ts';

/** What the guide shows for a link, by way of the address. */
function open(link: SetupStepLink) {
  const route = parseRoute(setupStepRoute(link));
  return route.screen === 'setup' ? readSetupLink(route.query).request : undefined;
}

describe('A link to a step', () => {
  test('shows the value to add and the reason', () => {
    const link = {
      id: 'redirect-uri-web',
      value: 'https://tool.example/oauth?a=1&b=2',
      kind: 'redirect-uri',
      code: 'AADSTS50011',
    };
    const { id, ...shown } = link;
    expect(open(link)).toEqual({ step: id, ...shown });
  });

  test.each([
    ['a secret', 'abC8Q~0123456789abcdefghijklmnopqrstuvw'],
    ['a hidden character', 'https://tool.example/\u202Emoc'],
    ['a text that is too long', 'x'.repeat(501)],
    ['nothing', ' '],
  ])('doesn’t show %s', (_, value) => {
    expect(open({ id: 'secret-value', value })?.value).toBeUndefined();
  });

  test('doesn’t show a reason that Latchkey doesn’t know', () => {
    expect(open({ id: 'register', kind: 'Call 555-0100', code: 'CALL-US' })).toMatchObject({
      kind: undefined,
      code: undefined,
    });
  });

  test('is ignored if the step isn’t an ID', () => {
    expect(open({ id: '<b>' })).toBeUndefined();
  });

  test('is read from any query without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(readSetupLink(query)).toHaveProperty('request');
      }),
    );
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

test.each([
  ['topic=secret', 'secret'],
  ['topic=cooking', undefined],
  ['', undefined],
])('The query %j opens the topic %s', (query, topic) => {
  expect(readSetupLink(query).topic).toBe(topic);
});
