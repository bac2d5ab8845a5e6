import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Dialog from '../../../src/ui/controls/Dialog.svelte';

const children = createRawSnippet(() => ({
  render: () => '<p>This page forgets the account.</p>',
}));
const title = 'Sign out';

test('a closed dialog shows nothing', () => {
  render(Dialog, { open: false, title, children });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByText('This page forgets the account.')).toBeNull();
});

test('an opened dialog is named by its title, and its button closes it', async () => {
  const onclose = vi.fn();
  const { rerender } = render(Dialog, { open: false, title, children, onclose });
  await rerender({ open: true });
  expect(screen.getByRole('dialog', { name: title })).toHaveTextContent(
    'This page forgets the account.',
  );

  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));

  expect(onclose).toHaveBeenCalledOnce();
  expect(screen.queryByRole('dialog')).toBeNull();
});
