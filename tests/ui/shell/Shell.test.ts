import { render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Shell from '../../../src/ui/shell/Shell.svelte';

const work = createRawSnippet(() => ({ render: () => '<div data-testid="work"></div>' }));

function show(html: string): void {
  screen.getByTestId('work').innerHTML = html;
}

test('the page opens without moving the focus', async () => {
  render(Shell, { screen: 'start', children: work });
  show('<h1>Start</h1>');
  await Promise.resolve();
  expect(document.body).toHaveFocus();
});

test('after navigation the focus goes to the heading of the new screen, also if it is loaded later', async () => {
  const { rerender } = render(Shell, { screen: 'start', children: work });
  screen.getByRole('link', { name: 'Set up' }).focus();
  await rerender({ screen: 'setup' });
  show('<p>Loading…</p>');
  await Promise.resolve();
  expect(screen.getByRole('link', { name: 'Set up' })).toHaveFocus();
  show('<h1>Set up</h1>');
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Set up' })).toHaveFocus();
  });
});

test('a screen that takes the focus keeps it', async () => {
  const { rerender } = render(Shell, { screen: 'start', children: work });
  await rerender({ screen: 'setup' });
  show('<button>Step</button>');
  screen.getByRole('button', { name: 'Step' }).focus();
  screen.getByTestId('work').insertAdjacentHTML('afterbegin', '<h1>Set up</h1>');
  await Promise.resolve();
  expect(screen.getByRole('button', { name: 'Step' })).toHaveFocus();
});
