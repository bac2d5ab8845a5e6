// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { newDoctorRun, withStage } from '../../../src/domain/doctor/doctorRun.ts';
import type { Failure } from '../../../src/domain/failure.ts';
import { readLastRun, writeLastRun } from '../../../src/services/storage/doctorRuns.ts';
import { createStorage } from '../../../src/services/storage/storage.ts';
import { openSaved } from '../../../src/state/discovery/saved.ts';
import { Doctor } from '../../../src/state/doctor/doctor.svelte.ts';
import { registrationKey } from '../../../src/state/doctor/doctorChoices.ts';
import { Router } from '../../../src/state/router.svelte.ts';
import { Session } from '../../../src/state/signIn/session.svelte.ts';
import { accountOf, guid, listed, registration } from '../examples.ts';
import { onScreen } from '../onScreen.svelte.ts';
import { createTestWorld, json, settle } from '../testWorld.ts';

const walter = accountOf('walter', { clientId: guid(9001) });
const gita = accountOf('gita', { clientId: guid(9002) });
const refused: Failure = { tag: 'refused', during: 'sign-in', code: 'AADSTS65004' };
const unused = (): Promise<never> => Promise.reject(new Error('Not used here.'));

/** A doctor without anyone signed in. The network answers a request once the test says so. */
function open() {
  const waiting: ((response: Response) => void)[] = [];
  const world = createTestWorld({
    fetch: () => new Promise<Response>((resolve) => waiting.push(resolve)),
  });
  const storage = createStorage(world);
  const router = new Router(world);
  const session = new Session(world, router, () => undefined, unused);
  const page = { world, storage, session, router, redirectUri: '', config: undefined };
  const saved = openSaved(page);
  const doctor = new Doctor({ ...page, queryClient: unused }, saved);
  return {
    storage,
    session,
    saved,
    doctor,
    /** Resolves with the next request's answer, once the request was made. */
    asked: async () => {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      return (response: Response) => waiting.shift()?.(response);
    },
    labels: onScreen(() => doctor.choices.map(({ label }) => label.replace(/ \(.*/, ''))),
    client: onScreen(() => doctor.fields.client),
    running: onScreen(() => doctor.running),
    stages: onScreen(() =>
      Object.fromEntries((doctor.run?.stages ?? []).map(({ stage, status }) => [stage, status])),
    ),
  };
}

describe('A screen that reads the doctor’s form', () => {
  it('offers the registrations of sign-ins and profiles as they come and go', async () => {
    const { session, saved, labels } = open();
    // Each name is isolated, so that one from right to left doesn't turn the rest around.
    const profile = 'Profile \u2068Organization 1\u2069';
    const name = `\u2068${walter.username}\u2069`;
    await settle();
    expect(labels()).toEqual([]);
    await saved.profiles.save(registration, listed(1), undefined);
    expect(labels()).toEqual([profile]);
    session.accounts = [walter];
    expect(labels()).toEqual([name, profile]);
    session.signIn = {
      status: 'failed',
      failure: refused,
      registration: gita.registration,
      request: undefined,
    };
    expect(labels()).toEqual(['The sign-in that went wrong', name, profile]);
    session.dismiss();
    session.signOut(walter);
    expect(labels()).toEqual([profile]);
  });

  it('offers a registration once, however many profiles have it, and shows it as chosen', async () => {
    const { saved, doctor, labels } = open();
    const other = { ...registration, clientId: guid(9003) };
    await saved.profiles.save(registration, listed(1), undefined);
    await saved.profiles.save(other, listed(2), undefined);
    await saved.profiles.save(registration, listed(3), undefined);
    await saved.profiles.save(registration, listed(4), undefined);
    expect(labels().toSorted()).toEqual([
      'Profile \u2068Organization 1\u2069 and 2 more',
      'Profile \u2068Organization 2\u2069',
    ]);
    for (const { key } of doctor.choices) {
      doctor.choose(key);
      expect(registrationKey(doctor.fields)).toBe(key);
    }
  });

  it('is filled in from the first choice until something is typed or chosen', () => {
    const { session, doctor, client } = open();
    const username = onScreen(() => doctor.account?.username);
    expect([client(), username()]).toEqual(['', undefined]);
    session.accounts = [walter];
    expect([client(), username()]).toEqual([guid(9001), walter.username]);
    session.accounts = [gita, walter];
    expect([client(), username()]).toEqual([guid(9002), gita.username]);
    doctor.fields = { ...doctor.fields, client: guid(7) };
    expect([client(), username()]).toEqual([guid(7), undefined]);
    session.accounts = [walter];
    expect(client()).toBe(guid(7));
    doctor.choose(doctor.choices[0]?.key ?? '');
    expect([client(), username()]).toEqual([guid(9001), walter.username]);
  });

  it('shows what is wrong with the organization’s address, until it is corrected', () => {
    const { doctor } = open();
    const error = onScreen(() => doctor.organizationError);
    const address = onScreen(() => doctor.organization?.apiUrl);
    expect([error(), address()]).toEqual([undefined, undefined]);
    const type = (organization: string): void => {
      doctor.fields = { ...doctor.fields, organization };
    };
    type('contoso');
    expect([error(), address()]).toEqual([
      expect.stringContaining('Enter the address as your browser shows it'),
      undefined,
    ]);
    type('https://contoso.crm4.dynamics.com');
    expect([error(), address()]).toEqual([undefined, 'https://contoso.crm4.dynamics.com']);
  });
});

describe('A screen that reads a run of the doctor', () => {
  const form = {
    client: guid(9001),
    tenant: '',
    cloud: 'public',
    organization: 'https://contoso.crm4.dynamics.com',
  } as const;

  it('follows it from stage to stage to its end, and the run is kept', async () => {
    const { storage, doctor, asked, running, stages } = open();
    doctor.fields = form;
    expect([running(), stages()]).toEqual([undefined, {}]);
    const work = doctor.start();
    const answerSignInHost = await asked();
    expect(running()).toBe('sign-in-host');
    expect(stages()).toMatchObject({ 'client-id': 'passed', 'sign-in-host': 'unknown' });
    answerSignInHost(json({ issuer: 'https://login.microsoftonline.com/' }));
    const answerProbe = await asked();
    expect(running()).toBe('organization');
    expect(stages()).toMatchObject({ 'sign-in-host': 'passed', organization: 'unknown' });
    answerProbe(json({}));
    await work;
    expect(running()).toBeUndefined();
    expect(stages()).toMatchObject({ organization: 'passed', membership: 'skipped' });
    expect(await readLastRun(storage)).toEqual({
      run: doctor.run,
      about: `${guid(9001)}, contoso.crm4.dynamics.com`,
    });
  });

  it('no longer shows a stage in progress once the run is stopped, but what was found', async () => {
    const { doctor, asked, running, stages } = open();
    doctor.fields = form;
    const work = doctor.start();
    await asked();
    expect(running()).toBe('sign-in-host');
    doctor.stop();
    await work;
    expect(running()).toBeUndefined();
    expect(stages()).toMatchObject({
      'client-id': 'passed',
      'sign-in-host': 'unknown',
      organization: 'unknown',
    });
  });

  it('shows the last run once it is read', async () => {
    const { storage, doctor, stages } = open();
    const about = onScreen(() => doctor.about);
    const skipped = { status: 'skipped', reason: 'No tenant was entered.' } as const;
    await writeLastRun(storage, {
      run: withStage(newDoctorRun(1000), 'tenant', skipped),
      about: 'contoso.example',
    });
    expect([about(), stages()]).toEqual(['', {}]);
    await doctor.load();
    expect(about()).toBe('contoso.example');
    expect(stages()).toMatchObject({ tenant: 'skipped', page: 'unknown' });
  });
});
