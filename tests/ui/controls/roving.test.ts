import { expect, test } from 'vitest';
import { roving } from '../../../src/ui/controls/roving.ts';

function found(within: HTMLElement, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There’s no ${selector}.`);
  return element;
}

function row(html: string) {
  document.body.innerHTML = `<div>${html}</div>`;
  const element = found(document.body, 'div');
  roving(element);
  const find = (id: string) => found(element, `#${id}`);
  const press = (key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { element, find, press };
}

const three = '<button id="a">A</button><select id="b"></select><button id="c">C</button>';

/** What Tab stops at. */
const stops = (element: HTMLElement) =>
  [...element.querySelectorAll<HTMLElement>('[id]')]
    .filter((each) => each.tabIndex === 0 && !each.matches(':disabled'))
    .map(({ id }) => id);

test('a row of controls is one stop, which follows the focus', () => {
  const { element, find } = row(three);
  expect(stops(element)).toEqual(['a']);
  find('c').focus();
  expect(stops(element)).toEqual(['c']);
});

test('the arrow keys go round, and Home and End go to the ends', () => {
  const { find, press } = row(three);
  find('a').focus();
  for (const [key, id] of [
    ['ArrowRight', 'b'],
    ['ArrowRight', 'c'],
    ['ArrowRight', 'a'],
    ['ArrowLeft', 'c'],
    ['Home', 'a'],
    ['End', 'c'],
  ] as const) {
    expect(press(key)).toBe(true);
    expect(document.activeElement?.id).toBe(id);
  }
});

test('keys with a meaning of their own are left alone', () => {
  const { find, press } = row(three);
  find('b').focus();
  expect(press('Home')).toBe(false);
  expect(press('ArrowDown')).toBe(false);
  expect(press('ArrowRight', { altKey: true })).toBe(false);
  expect(document.activeElement?.id).toBe('b');
});

test('a control that is disabled or goes away hands the stop on', async () => {
  const { element, find } = row(three);
  find('a').setAttribute('disabled', '');
  await Promise.resolve();
  expect(stops(element)).toEqual(['b']);
  find('b').remove();
  await Promise.resolve();
  expect(stops(element)).toEqual(['c']);
});
