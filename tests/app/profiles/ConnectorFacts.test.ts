import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ConnectorFacts from '../../../src/app/profiles/ConnectorFacts.svelte';
import { draftProfile } from '../../../src/domain/profiles/connectorPlan.ts';
import { connectorsOf } from '../../../src/domain/profiles/connectors.ts';
import { accountOf, listed } from '../../unit/examples.ts';

test('A connector names an organization once, also where a profile of it was cloned', () => {
  const draft = draftProfile(listed(1), accountOf('ana'), undefined);
  if (!draft) throw new Error('No draft');
  const profile = { ...draft, target: 'smartconnect' } as const;
  const [connector] = connectorsOf([profile, profile]);
  if (!connector) throw new Error('No connector');
  render(ConnectorFacts, { connector, now: 0 });
  expect(screen.getAllByText('Organization 1')).toHaveLength(1);
});
