import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Tabs from '../../../src/ui/controls/Tabs.svelte';

const tabs = [
  { id: 'bash', label: 'Bash' },
  { id: 'powershell', label: 'PowerShell' },
  { id: 'terraform', label: 'Terraform' },
];
const panel = createRawSnippet((id: () => string) => ({
  render: () => `<p>Script for ${id()}</p>`,
}));
const selected = 'bash';

test('every panel is in the document, the chosen one alone is seen', async () => {
  render(Tabs, { label: 'Script', tabs, selected, panel });
  expect(screen.getByText('Script for bash')).toBeVisible();
  expect(screen.getByText('Script for terraform')).not.toBeVisible();

  await fireEvent.click(screen.getByRole('tab', { name: 'Terraform' }));

  expect(screen.getByText('Script for bash')).not.toBeVisible();
  expect(screen.getByRole('tabpanel', { name: 'Terraform' })).toHaveTextContent(
    'Script for terraform',
  );
});

test.each([
  { from: 'bash', key: 'ArrowRight', to: 'PowerShell' },
  { from: 'bash', key: 'ArrowLeft', to: 'Terraform' },
  { from: 'terraform', key: 'ArrowRight', to: 'Bash' },
  { from: 'powershell', key: 'ArrowLeft', to: 'Bash' },
  { from: 'powershell', key: 'Home', to: 'Bash' },
  { from: 'bash', key: 'End', to: 'Terraform' },
  { from: 'bash', key: 'x', to: 'Bash' },
])('$key on $from leads to $to', async ({ from, key, to }) => {
  render(Tabs, { label: 'Script', tabs, selected: from, panel });
  const before = screen.getByRole('tab', { selected: true });
  before.focus();

  await fireEvent.keyDown(before, { key });

  const after = screen.getByRole('tab', { name: to });
  expect(after).toHaveAttribute('aria-selected', 'true');
  expect(after).toHaveFocus();
});
