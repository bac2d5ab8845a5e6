import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import ConfirmButton from '../../../src/ui/controls/ConfirmButton.svelte';

const words = { label: 'Remove', question: 'Remove this profile?', confirm: 'Yes, remove' };

test('the first click only asks, and the harmless answer has the focus', async () => {
  const onconfirm = vi.fn();
  render(ConfirmButton, { ...words, onconfirm });
  await fireEvent.click(screen.getByRole('button', { name: 'Remove' }));

  expect(onconfirm).not.toHaveBeenCalled();
  expect(screen.getByRole('group', { name: 'Remove this profile?' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Keep' })).toHaveFocus();
});

test('the second click does it, once', async () => {
  const onconfirm = vi.fn();
  render(ConfirmButton, { ...words, onconfirm });
  await fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Yes, remove' }));

  expect(onconfirm).toHaveBeenCalledOnce();
  expect(screen.queryByText('Remove this profile?')).toBeNull();
});

test.each([
  { way: 'Keep', leave: (keep: HTMLElement) => fireEvent.click(keep) },
  { way: 'Escape', leave: (keep: HTMLElement) => fireEvent.keyDown(keep, { key: 'Escape' }) },
])('$way leaves everything as it was and gives the focus back', async ({ leave }) => {
  const onconfirm = vi.fn();
  render(ConfirmButton, { ...words, onconfirm });
  await fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await leave(screen.getByRole('button', { name: 'Keep' }));

  await vi.waitFor(() => {
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus();
  });
  expect(onconfirm).not.toHaveBeenCalled();
});
