import { render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Shell from '../../../src/ui/shell/Shell.svelte';

/** A screen that is drawn anew, as each is when it is opened. */
const drawn = (html = '') =>
  createRawSnippet(() => ({ render: () => `<div data-testid="work">${html}</div>` }));
const work = drawn();

function show(html: string): void {
  screen.getByTestId('work').innerHTML = html;
}

type Screen = 'start' | 'setup' | 'organizations' | 'organization';

/** What the address says while this screen is open; each visit has another entry in the history. */
const at = (screen: Screen, entry: string) => ({ screen, entry, place: `#/${screen}` });

test('the start page opens without moving the focus', async () => {
  render(Shell, { ...at('start', '1'), children: work });
  show('<h1>Start</h1>');
  await Promise.resolve();
  expect(document.body).toHaveFocus();
});

test('a screen that the address opens has the focus on its heading, unless somebody has moved it', async () => {
  const first = render(Shell, { ...at('organizations', '1'), children: work });
  show('<h1>Organizations</h1>');
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Organizations' })).toHaveFocus();
  });
  first.unmount();
  render(Shell, { ...at('organizations', '1'), children: work });
  screen.getByRole('link', { name: 'Set up' }).focus();
  show('<h1>Organizations</h1>');
  await Promise.resolve();
  expect(screen.getByRole('link', { name: 'Set up' })).toHaveFocus();
});

test('after navigation the focus goes to the heading of the new screen, also if it is loaded later', async () => {
  const { rerender } = render(Shell, { ...at('start', '1'), children: work });
  screen.getByRole('link', { name: 'Set up' }).focus();
  await rerender(at('setup', '2'));
  show('<p>Loading…</p>');
  await Promise.resolve();
  expect(screen.getByRole('link', { name: 'Set up' })).toHaveFocus();
  show('<h1>Set up</h1>');
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Set up' })).toHaveFocus();
  });
});

test('a screen that takes the focus keeps it', async () => {
  const { rerender } = render(Shell, { ...at('start', '1'), children: work });
  await rerender(at('setup', '2'));
  show('<button>Step</button>');
  screen.getByRole('button', { name: 'Step' }).focus();
  screen.getByTestId('work').insertAdjacentHTML('afterbegin', '<h1>Set up</h1>');
  await Promise.resolve();
  expect(screen.getByRole('button', { name: 'Step' })).toHaveFocus();
});

const list = '<h1>Organizations</h1><a href="#/a">One</a><a href="#/b">Two</a>';

async function goFromTheList() {
  const { rerender } = render(Shell, { ...at('organizations', '1'), children: work });
  show(list);
  screen.getByRole('link', { name: 'Two' }).focus();
  await rerender({ ...at('organization', '2'), children: drawn('<h1>Two</h1>') });
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Two' })).toHaveFocus();
  });
  return rerender;
}

test('Back returns the focus to the link that led away, also if it is drawn later', async () => {
  const rerender = await goFromTheList();
  await rerender({ ...at('organizations', '1'), children: drawn('<h1>Organizations</h1>') });
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Organizations' })).toHaveFocus();
  });
  show(list);
  await waitFor(() => {
    expect(screen.getByRole('link', { name: 'Two' })).toHaveFocus();
  });
});

test('a new visit to the same screen begins at its heading', async () => {
  const rerender = await goFromTheList();
  await rerender({ ...at('organizations', '3'), children: drawn(list) });
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Organizations' })).toHaveFocus();
  });
});

test('where somebody presses a key after Back, the focus stays with them', async () => {
  const rerender = await goFromTheList();
  await rerender({ ...at('organizations', '1'), children: drawn('<h1>Organizations</h1>') });
  await waitFor(() => {
    expect(screen.getByRole('heading', { name: 'Organizations' })).toHaveFocus();
  });
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  show(list);
  await Promise.resolve();
  expect(screen.getByRole('link', { name: 'Two' })).not.toHaveFocus();
});
