import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import OrganizationField from '../../../src/app/doctor/OrganizationField.svelte';

test('the address field is described by its hint', () => {
  render(OrganizationField, { organizations: [] });
  const field = screen.getByLabelText('Organization address');
  expect(field).toHaveAccessibleDescription(/Paste any link/);
  expect(field).not.toBeInvalid();
});

test('the address field is invalid, and described by its error, while there is one', () => {
  render(OrganizationField, { organizations: [], error: 'Enter an address.' });
  const field = screen.getByLabelText('Organization address');
  expect(field).toHaveAccessibleDescription(/Enter an address\./);
  expect(field).toBeInvalid();
});

test('the address field says what was changed in its address', () => {
  render(OrganizationField, { organizations: [], remark: 'The port was removed.' });
  expect(screen.getByLabelText('Organization address')).toHaveAccessibleDescription(
    /The port was removed\./,
  );
});
