import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import EntryField from '../../../src/app/setup/choices/EntryField.svelte';
import { readClientIdEntry } from '../../../src/domain/setup/setupEntry.ts';

const clientId = '5a4d0b0c-0000-4000-8000-000000000001';

async function enter(text: string, kept?: string) {
  const onsettle = vi.fn<(value: string | undefined) => Promise<void>>(() => Promise.resolve());
  render(EntryField, { label: 'Client ID', value: kept, read: readClientIdEntry, onsettle });
  const field = screen.getByLabelText('Client ID');
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.change(field);
  return { field, onsettle };
}

test('a valid text is cleaned and saved', async () => {
  const { field, onsettle } = await enter(`{${clientId.toUpperCase()}}`);
  expect(onsettle.mock.calls).toEqual([[clientId]]);
  expect(field).not.toHaveAttribute('aria-invalid');
});

test('a refused text stays in the field with the reason, and isn’t saved', async () => {
  const { field, onsettle } = await enter('contoso.example', clientId);
  expect(onsettle.mock.calls).toEqual([[undefined]]);
  expect(field).toHaveValue('contoso.example');
  expect(field).toHaveAccessibleDescription(/belongs in the field for the tenant/);
});

test('a secret doesn’t stay on the screen', async () => {
  const { field, onsettle } = await enter('abC8Q~Zx-1234567890abcdefghijklmnopqrstu');
  await waitFor(() => {
    expect(onsettle.mock.calls).toEqual([[undefined]]);
  });
  expect(field).toHaveValue('');
  expect(field).toHaveAccessibleDescription(/held a client secret/);
});

test('an empty field isn’t an error', async () => {
  const { field, onsettle } = await enter('', clientId);
  expect(onsettle.mock.calls).toEqual([[undefined]]);
  expect(field).not.toHaveAttribute('aria-invalid');
});
