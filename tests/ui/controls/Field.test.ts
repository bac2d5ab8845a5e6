import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Field from '../../../src/ui/controls/Field.svelte';
import SelectField from '../../../src/ui/controls/SelectField.svelte';

const label = 'Directory (tenant) ID or domain';

test.each([
  { hint: undefined, error: undefined, says: '' },
  { hint: 'Leave it empty for any.', error: undefined, says: 'Leave it empty for any.' },
  { hint: undefined, error: 'A domain has no spaces.', says: 'A domain has no spaces.' },
  { hint: 'A GUID.', error: 'Too short.', says: 'A GUID. Too short.' },
])('a field with hint $hint and error $error is described by both', ({ hint, error, says }) => {
  render(Field, { label, hint, error });
  const box = screen.getByRole('textbox', { name: label });
  expect(box).toHaveAccessibleDescription(says);
  if (error) expect(box).toBeInvalid();
  else expect(box).toBeValid();
});

test('what is typed is told at once, what is settled on leaving', async () => {
  const oninput = vi.fn();
  const onchange = vi.fn();
  render(Field, { label, oninput, onchange });
  const box = screen.getByRole('textbox', { name: label });

  await fireEvent.input(box, { target: { value: 'contoso.com' } });
  expect(oninput).toHaveBeenCalledExactlyOnceWith('contoso.com');
  expect(onchange).not.toHaveBeenCalled();

  await fireEvent.change(box);
  expect(onchange).toHaveBeenCalledExactlyOnceWith('contoso.com');
});

test('an error that a press brings about waits for the click, so that its button stays in place', async () => {
  const { rerender } = render(Field, { label });
  await fireEvent.pointerDown(document.body);
  await rerender({ label, error: 'Too short.' });
  expect(screen.queryByText('Too short.')).not.toBeInTheDocument();
  await fireEvent.pointerUp(document.body);
  await fireEvent.click(document.body);
  expect(await screen.findByText('Too short.')).toBeInTheDocument();
});

test('several lines make a text box of the same name', () => {
  render(Field, { label: 'Paste the error you see', rows: 6, value: 'one\ntwo' });
  const box = screen.getByRole('textbox', { name: 'Paste the error you see' });
  expect(box).toHaveValue('one\ntwo');
  expect(box.tagName).toBe('TEXTAREA');
});

test('a choice is told by its value', async () => {
  const onchange = vi.fn();
  const options = [
    { value: 'public', label: 'Worldwide' },
    { value: 'china', label: 'China' },
  ];
  render(SelectField, { label: 'Cloud', value: 'public', options, onchange });
  const box = screen.getByRole('combobox', { name: 'Cloud' });
  expect(box).toHaveDisplayValue('Worldwide');

  await fireEvent.change(box, { target: { value: 'china' } });
  expect(onchange).toHaveBeenCalledExactlyOnceWith('china');
});
