import { describe, expect, it, test } from 'vitest';
import {
  currentProof,
  isVerified,
  parseConnectionProof,
} from '../../../src/domain/setup/connectionProof.ts';
import { choicesOf, newDraft, withValues } from '../../../src/domain/setup/setupDraft.ts';
import { planSetup } from '../../../src/domain/setup/setupPlan.ts';
import { planStages } from '../../../src/domain/setup/setupStages.ts';
import { guid } from '../examples.ts';
import { pageUri } from './choices.ts';

const organizationUrl = 'https://contoso.crm4.dynamics.com';
const proof = {
  at: 1,
  username: 'ben@contoso.example',
  organizationUrl,
  through: guid(1),
  clientId: guid(1),
};
const draft = {
  ...newDraft('one', 'public', ['latchkey']),
  clientId: guid(1),
  organizationUrl,
  proof,
};

describe('A kept proof', () => {
  it('counts for its client ID and organization, and again when they come back', () => {
    expect(currentProof(draft, 'main')).toEqual(proof);
    expect(currentProof({ ...draft, clientId: guid(2) }, 'main')).toBeUndefined();
    expect(currentProof({ ...draft, organizationUrl: undefined }, 'main')).toBeUndefined();
  });

  it('belongs to one registration', () => {
    expect(currentProof(draft, 'second')).toBeUndefined();
    const second = withValues(draft, 'second', { clientId: guid(1), proof });
    expect(currentProof(second, 'second')).toEqual(proof);
  });

  test.each([
    ['undefined', undefined],
    ['a text', 'proof'],
    ['without a time', { ...proof, at: undefined }],
    ['without a user name', { ...proof, username: 7 }],
    ['with a client ID that is none', { ...proof, through: 'app' }],
  ])('is left out if it is %s', (_, stored) => {
    expect(parseConnectionProof(stored)).toBeUndefined();
  });

  it('holds nothing but its five fields', () => {
    expect(parseConnectionProof({ ...proof, token: 'eyJ' })).toEqual(proof);
  });
});

describe('A stage', () => {
  const verifiedIn = (tested: typeof draft) =>
    planSetup(choicesOf(tested, pageUri))
      .registrations.flatMap(planStages)
      .filter((stage) => isVerified(tested, 'main', stage))
      .map(({ id }) => id);

  it('is verified where a sign-in through the registration proves something of it', () => {
    expect(verifiedIn(draft)).toEqual(['register', 'permission', 'tool']);
  });

  it('is not verified by a proof through another registration, except the last one', () => {
    const through = { ...draft, proof: { ...proof, through: guid(2) } };
    expect(verifiedIn(through)).toEqual(['tool']);
  });

  it('is not verified by check marks', () => {
    expect(verifiedIn({ ...draft, clientId: guid(3) })).toEqual([]);
  });
});
