import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { secretShapes } from '../../../src/facts/secrets/secretShapes.ts';
import { namedExamples } from '../../unit/secrets/namedExamples.ts';
import { typedOrganization } from '../../../src/domain/organizations/typedOrganization.ts';
import { noDetails, writeProfile, type Profile } from '../../../src/domain/profiles/profile.ts';
import App from '../../../src/app/shell/App.svelte';
import { takeArrival } from '../../../src/services/signIn/signInRecord.ts';
import { organizationUrl, registration } from '../../unit/examples.ts';
import { createTestWorld, type TestWorld } from '../../unit/testWorld.ts';

const page = 'https://tools.example/latchkey/';
const organization = organizationUrl('https://contoso.crm4.dynamics.com');
const profile: Profile = {
  id: 'one',
  name: 'Contoso',
  registration,
  organization: {
    ...typedOrganization(organization),
    apiUrl: organization,
  },
  savedAt: 1,
  lastCheck: undefined,
  ...noDetails,
};
const examples = [
  ...secretShapes.map(({ example }) => example),
  ...Object.values(namedExamples),
] as const;

/** These two are for reading errors and tokens: what is in them is read at once and kept nowhere. */
const readers = ['Paste the error you see', 'Or paste a token'];

configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

function open(route: string, beside?: TestWorld): TestWorld {
  const world = createTestWorld({ href: `${page}${route}`, ...(beside && { beside }) });
  render(App, { world, arrival: takeArrival(world) });
  return world;
}

function textBoxes(): readonly (HTMLInputElement | HTMLTextAreaElement)[] {
  return [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ].filter((box) => {
    const isText = box instanceof HTMLTextAreaElement || ['text', 'search'].includes(box.type);
    return isText && !readers.includes(nameOf(box));
  });
}

function nameOf(box: HTMLInputElement | HTMLTextAreaElement): string {
  return box.getAttribute('aria-label') ?? box.labels?.[0]?.textContent ?? '';
}

/** All that is shown, stored, copied or in the address. */
function everything(world: TestWorld): string {
  const values = textBoxes().map(({ value }) => value);
  const kept = [...world.storedRecords, ...world.sessionKeys, ...world.history, ...world.copied];
  return [document.documentElement.outerHTML, ...values, JSON.stringify(kept)].join('\n');
}

async function enter(box: HTMLElement, text: string): Promise<void> {
  await fireEvent.focus(box);
  await fireEvent.input(box, { target: { value: text } });
  await fireEvent.change(box);
  await fireEvent.blur(box);
  await tick();
}

/**
 * Pastes every secret into every text box of the open screen; resolves with the names of the boxes. Where a screen has many boxes
 * of one component, each gets every `step`th secret, and all together get each.
 */
async function pasteEverywhere(world: TestWorld, step = 1): Promise<readonly string[]> {
  const names: string[] = [];
  // A search comes before what it searches, and removes boxes that don't match: it is filled in last.
  for (const [place, box] of [...textBoxes().entries()].reverse()) {
    names.push(nameOf(box));
    for (const [text, secret] of examples.filter((_, at) => at % step === place % step)) {
      const pasted = box instanceof HTMLInputElement ? text.replaceAll('\n', ' ') : text;
      const gone = box instanceof HTMLInputElement ? secret.replaceAll('\n', ' ') : secret;
      await enter(box, pasted);
      await waitFor(() => {
        expect(box, `${nameOf(box)}: ${text}`).toHaveAttribute('aria-invalid', 'true');
      });
      expect(box).toHaveAccessibleDescription(/so Latchkey removed it/);
      expect(everything(world), `${nameOf(box)}: ${text}`).not.toContain(gone);
    }
    await enter(box, '');
  }
  return names;
}

test.each([
  [
    '#/connect',
    ['Application (client) ID', 'Directory (tenant) ID or domain', 'Organization address'],
  ],
  ['#/diagnose', ['Organization address', 'Application (client) ID']],
  ['#/organizations', ['Organization address']],
] as const)(
  'no field of %s keeps or shows a secret',
  { timeout: 60_000 },
  async (route, expected) => {
    const world = open(route);
    await waitFor(() => {
      expect(textBoxes().length).toBeGreaterThanOrEqual(expected.length);
      for (const name of expected) expect(textBoxes().map(nameOf)).toContain(name);
    });
    expect(await pasteEverywhere(world)).toEqual(expect.arrayContaining([...expected]));
  },
);

test(
  'no field about a saved organization keeps or shows a secret',
  { timeout: 60_000 },
  async () => {
    const world = open('#/organizations');
    const address = await screen.findByRole('textbox', { name: 'Organization address' });
    await enter(address, organization);
    await fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    expect(await pasteEverywhere(world)).toEqual(expect.arrayContaining(['Notes', 'Tags']));

    await enter(notes, 'Ask Anna. Client Secret Value: zz@Kb3uN-vP7y, until May');
    await waitFor(() => {
      expect(JSON.stringify([...world.storedRecords])).toContain(
        'Ask Anna. Client Secret Value: , until May',
      );
    });
  },
);

test('no field of the setup guide keeps or shows a secret', { timeout: 90_000 }, async () => {
  const world = open('#/setup');
  for (const name of ['SmartConnect', 'Another web tool with a secret'])
    await fireEvent.click(await screen.findByRole('checkbox', { name }));
  await waitFor(() => {
    expect(textBoxes().length).toBeGreaterThan(3);
    expect(JSON.stringify([...world.storedRecords])).toContain('web-secret');
  });
  for (const details of document.querySelectorAll('details')) details.open = true;
  await tick();
  expect(await pasteEverywhere(world, 24)).toEqual(
    expect.arrayContaining(['Application (client) ID', 'Directory (tenant) ID or domain']),
  );
});

test('no field about a profile keeps or shows a secret', { timeout: 60_000 }, async () => {
  const seeded = createTestWorld();
  await seeded.records.update(`profile:${profile.id}`, () => writeProfile(profile));
  const world = open('#/profiles', seeded);
  await fireEvent.click(await screen.findByRole('button', { name: 'Rename Contoso' }));
  expect(await pasteEverywhere(world)).toContain('New name for Contoso');
});

test('a form that is submitted before its text was checked uses the checked text', async () => {
  const world = open('#/organizations');
  const button = await screen.findByRole('button', { name: 'Add' });
  const address = within(button.closest('form') ?? document.body).getByRole('textbox');
  await fireEvent.focus(address);
  await fireEvent.input(address, {
    target: { value: `AuthType=ClientSecret;ClientSecret=zz7Kb3;Url=${organization}` },
  });
  await fireEvent.submit(address);
  expect(await screen.findByRole('heading', { name: 'contoso' })).toBeVisible();
  expect(everything(world)).not.toContain('zz7Kb3');
});

test('the palette keeps and shows no secret', { timeout: 60_000 }, async () => {
  const world = open('#/');
  await fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Find anything' });
  await within(dialog).findByRole('combobox');
  expect(await pasteEverywhere(world)).toContain('Find an organization or a command');
});
