import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import CopyValue from '../../../src/ui/controls/CopyValue.svelte';

const value = 'https://latchkey.example.org/tools/';

test.each([
  { allowed: true, heard: 'Copied' },
  {
    allowed: false,
    heard: 'Not copied. The browser refused: select the text and copy it yourself.',
  },
])('a copy that the browser answers with $allowed says "$heard"', async ({ allowed, heard }) => {
  const oncopy = vi.fn(() => Promise.resolve(allowed));
  render(CopyValue, { value, oncopy });

  expect(screen.getByText(value)).toBeVisible();
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));

  expect(oncopy).toHaveBeenCalledExactlyOnceWith(value);
  expect(await screen.findByText(heard, { selector: '[role=status]' })).toBeInTheDocument();
});

test('after a while the button is itself again', async () => {
  render(CopyValue, { value, oncopy: () => Promise.resolve(true) });
  const button = screen.getByRole('button', { name: 'Copy' });
  await fireEvent.click(button);
  await screen.findByText('Copied', { selector: '[role=status]' });

  await fireEvent.animationEnd(button);

  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
});

test('a labelled value names its button after it', () => {
  render(CopyValue, { value, label: 'Redirect URI', oncopy: () => Promise.resolve(true) });
  expect(screen.getByRole('button', { name: 'Copy Redirect URI' })).toBeVisible();
});
