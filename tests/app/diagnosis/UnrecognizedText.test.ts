import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import UnrecognizedText from '../../../src/app/diagnosis/UnrecognizedText.svelte';

test('a text without a known error says so, with what it holds and whom to ask', async () => {
  const oncopy = vi.fn(() => Promise.resolve(true));
  render(UnrecognizedText, {
    evidence: [{ label: 'Trace ID', value: 'f1b2' }],
    message: 'I get an error.',
    oncopy,
  });
  const article = screen.getByRole('article', { name: /We didn’t recognize an error/ });
  expect(article).toHaveAttribute('data-kind', 'unknown');
  for (const words of ['f1b2', 'an administrator of your tenant', 'the tool’s support'])
    expect(article).toHaveTextContent(words);
  await fireEvent.click(screen.getByRole('button', { name: 'Copy a message' }));
  expect(oncopy).toHaveBeenCalledExactlyOnceWith('I get an error.');
});
