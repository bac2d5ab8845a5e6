import { render, screen } from '@testing-library/svelte';
import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { expect, test } from 'vitest';
import Part from '../../../src/app/shell/Part.svelte';
import { Latchkey, setLatchkey } from '../../../src/state/latchkey.svelte.ts';
import { createTestWorld, type TestWorld } from '../../unit/testWorld.ts';

type Props = {
  readonly load: () => Promise<string>;
  readonly words: string;
  readonly children: Snippet<[string]>;
};

function show(load: () => Promise<string>): TestWorld {
  const world = createTestWorld();
  const children = createRawSnippet((part: () => string) => ({
    render: () => `<p>${part()}</p>`,
  }));
  const Page: Component<Props> = (anchor, props) => {
    setLatchkey(new Latchkey(world));
    return Part(anchor, props);
  };
  render(Page, { props: { load, words: 'Loading…', children }, context: new Map() });
  return world;
}

test('A part of the page is shown once it has loaded', async () => {
  show(() => Promise.resolve('The part'));
  expect(screen.getByText('Loading…')).toBeVisible();
  expect(await screen.findByText('The part')).toBeVisible();
  expect(screen.queryByText('Loading…')).toBeNull();
});

test('A part of the page that is missing can be loaded with Reload', async () => {
  const world = show(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await screen.findByRole('alert')).toHaveTextContent('This part of the page didn’t load');
  screen.getByRole('button', { name: 'Reload' }).click();
  expect(world.reloads).toEqual(world.history);
});

test('A part of the page that never arrives can be loaded with Reload after 15 seconds', async () => {
  const world = show(() => new Promise(() => undefined));
  await world.advance(14_999);
  expect(screen.queryByRole('alert')).toBeNull();
  await world.advance(1);
  expect(await screen.findByRole('alert')).toHaveTextContent('This part of the page didn’t load');
  screen.getByRole('button', { name: 'Reload' }).click();
  expect(world.reloads).toEqual(world.history);
});
