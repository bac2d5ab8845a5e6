import { expect, test } from 'vitest';
import { decideAccountType, nextAccountQuestion } from '../../../src/domain/setup/accountType.ts';

test.each([
  [{}, undefined, 'customers'],
  [{ customers: true }, 'multiple', undefined],
  [{ customers: false }, undefined, 'guests'],
  [{ customers: false, guests: true }, 'single', undefined],
  [{ customers: false, guests: false }, undefined, 'shared'],
  [{ customers: false, guests: false, shared: true }, 'multiple', undefined],
  [{ customers: false, guests: false, shared: false }, 'single', undefined],
] as const)('%j decides %s and asks %s next', (answers, type, next) => {
  expect(decideAccountType(answers)?.type).toBe(type);
  expect(nextAccountQuestion(answers)).toBe(next);
});
