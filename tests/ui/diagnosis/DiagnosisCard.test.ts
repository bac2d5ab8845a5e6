import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { Diagnosis } from '../../../src/domain/diagnosis/diagnosis.ts';
import DiagnosisCard from '../../../src/ui/diagnosis/DiagnosisCard.svelte';

const diagnosis: Diagnosis = {
  kind: 'redirect-uri',
  code: 'AADSTS50011',
  title: 'This page’s address is not registered',
  happened: 'Microsoft refused to send you back here.',
  why: 'The registration does not list this address.',
  fix: [
    { is: 'words', text: 'Add ' },
    { is: 'value', text: 'https://here.example/' },
    { is: 'words', text: ' under ' },
    { is: 'label', text: 'Authentication › Web' },
    { is: 'words', text: '.' },
  ],
  fixers: ['app-owner', 'tenant-admin'],
  next: {
    label: 'Open Authentication',
    action: { does: 'open', href: 'https://entra.microsoft.com/' },
    path: 'App registrations › Authentication',
  },
  others: [
    { label: 'Try again', action: { does: 'retry' } },
    { label: 'Go to the step', action: { does: 'open', href: '#/setup?topic=redirect-uri' } },
    { label: 'Copy the address', action: { does: 'copy', text: 'https://here.example/' } },
  ],
  evidence: [
    { label: 'Trace', value: 'f1b2' },
    { label: 'Trace', value: 'a9c8' },
  ],
  learnMore: { about: 'code', href: 'https://login.microsoftonline.com/error?code=50011' },
  message: 'I get this error: it doesn’t work.',
};

function show(changes: Partial<Diagnosis> = {}, secondsToWait = 0) {
  const onaction = vi.fn();
  const oncopy = vi.fn(() => Promise.resolve(true));
  render(DiagnosisCard, {
    diagnosis: { ...diagnosis, ...changes },
    onaction,
    oncopy,
    secondsToWait,
  });
  return { onaction, oncopy, card: screen.getByRole('article') };
}

test('the card says what happened, why, how to fix it, who can fix it, and carries its kind and code', () => {
  const { card } = show();
  expect(card).toHaveAccessibleName(diagnosis.title);
  expect(card).toHaveAttribute('data-kind', 'redirect-uri');
  expect(card).toHaveAttribute('data-code', 'AADSTS50011');
  expect(within(card).getByRole('heading')).toHaveTextContent(diagnosis.title);
  for (const words of [
    diagnosis.happened,
    diagnosis.why,
    'The owner of the app registration',
    'An administrator of the tenant',
    'App registrations › Authentication',
  ])
    expect(within(card).getByText(words)).toBeVisible();
  expect(card).toHaveTextContent('Add https://here.example/ under Authentication › Web.');
});

test('the message for the person who can fix it is copied', async () => {
  const { oncopy } = show();
  await fireEvent.click(screen.getByRole('button', { name: 'Copy a message' }));
  expect(oncopy).toHaveBeenCalledExactlyOnceWith('I get this error: it doesn’t work.');
});

test('a change that only repeats the reason is not shown twice', () => {
  const { card } = show({ fix: [{ is: 'words', text: diagnosis.why }] });
  expect(within(card).getAllByText(diagnosis.why)).toHaveLength(1);
});

test('a diagnosis without a code has no such mark', () => {
  const { card } = show({ code: undefined });
  expect(card).not.toHaveAttribute('data-code');
  expect(card).not.toHaveTextContent('undefined');
});

test('links out open a new tab that knows nothing of this page, links within do not', () => {
  show();
  for (const name of [/^Open Authentication/, /^Microsoft’s page for AADSTS50011/]) {
    const link = screen.getByRole('link', { name });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  }
  const inside = screen.getByRole('link', { name: 'Go to the step' });
  expect(inside).toHaveAttribute('href', '#/setup?topic=redirect-uri');
  expect(inside).not.toHaveAttribute('target');
});

test('a click hands its action to the page, a copy its text to the clipboard', async () => {
  const { onaction, oncopy } = show();
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onaction).toHaveBeenCalledExactlyOnceWith({ does: 'retry' });

  await fireEvent.click(screen.getByRole('button', { name: 'Copy the address' }));
  expect(oncopy).toHaveBeenCalledExactlyOnceWith('https://here.example/');
});

test('the evidence is folded away and copied as lines', async () => {
  const { card, oncopy } = show();
  expect(card.querySelector('details')).not.toHaveAttribute('open');
  await fireEvent.click(screen.getByText('Evidence'));
  await fireEvent.click(screen.getByRole('button', { name: 'Copy the evidence' }));
  expect(oncopy).toHaveBeenCalledExactlyOnceWith('Trace: f1b2\nTrace: a9c8');
});

test('while Microsoft holds the request back, the button counts down and does nothing', async () => {
  const { onaction } = show(
    { next: { label: 'Try again', action: { does: 'retry' } }, others: [] },
    41.2,
  );
  const button = screen.getByRole('button', { name: 'Try again in 42 s' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await fireEvent.click(button);
  expect(onaction).not.toHaveBeenCalled();
});
