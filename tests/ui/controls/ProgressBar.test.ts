import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import ExpiryBadge from '../../../src/ui/setup/ExpiryBadge.svelte';
import ProgressBar from '../../../src/ui/controls/ProgressBar.svelte';

test.each([
  { done: 0, of: 0, says: '0 of 0 done, 0 left', position: 0 },
  { done: 0, of: 60, says: '0 of 60 done, 60 left', position: 0 },
  { done: 45, of: 60, says: '45 of 60 done, 15 left', position: 0.75 },
  { done: 60, of: 60, says: '60 of 60 done, 0 left', position: 1 },
])('$done of $of says what is done and what is left', ({ done, of, says, position }) => {
  render(ProgressBar, { label: 'Checking organizations', done, of });
  expect(screen.getByText(says)).toBeVisible();
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', {
    name: 'Checking organizations',
  });
  expect(bar.position).toBe(position);
});

test.each([
  { daysLeft: 61, says: '61 days left', tone: 'neutral' },
  { daysLeft: 60, says: '60 days left', tone: 'info' },
  { daysLeft: 30, says: '30 days left', tone: 'warning' },
  { daysLeft: 7, says: '7 days left', tone: 'danger' },
  { daysLeft: 1, says: '1 day left', tone: 'danger' },
  { daysLeft: 0, says: 'Expires today', tone: 'danger' },
  { daysLeft: -1, says: 'Expired 1 day ago', tone: 'danger' },
])('$daysLeft days before the end a secret says "$says"', ({ daysLeft, says, tone }) => {
  render(ExpiryBadge, { daysLeft });
  expect(screen.getByText(says)).toHaveAttribute('data-tone', tone);
});
