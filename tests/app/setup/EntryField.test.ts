import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import EntryField from '../../../src/app/setup/EntryField.svelte';
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

test('what reads well is handed on cleaned', async () => {
  const { field, onsettle } = await enter(`{${clientId.toUpperCase()}}`);
  expect(onsettle.mock.calls).toEqual([[clientId]]);
  expect(field).not.toHaveAttribute('aria-invalid');
});

test('what is refused stays to be mended, with the reason, and nothing is kept of it', async () => {
  const { field, onsettle } = await enter('contoso.example', clientId);
  expect(onsettle.mock.calls).toEqual([[undefined]]);
  expect(field).toHaveValue('contoso.example');
  expect(field).toHaveAccessibleDescription(/belongs in the field for the tenant/);
});

test('a secret does not even stay on the screen', async () => {
  const { field, onsettle } = await enter('abC8Q~Zx-1234567890abcdefghijklmnopqrstu');
  await waitFor(() => {
    expect(onsettle.mock.calls).toEqual([[undefined]]);
  });
  expect(field).toHaveValue('');
  expect(field).toHaveAccessibleDescription(/held a client secret/);
});

test('an emptied field is no mistake', async () => {
  const { field, onsettle } = await enter('', clientId);
  expect(onsettle.mock.calls).toEqual([[undefined]]);
  expect(field).not.toHaveAttribute('aria-invalid');
});
