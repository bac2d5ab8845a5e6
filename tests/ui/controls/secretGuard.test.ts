import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Field from '../../../src/ui/controls/Field.svelte';
import SearchBox from '../../../src/ui/controls/SearchBox.svelte';

const label = 'Notes';
const secret = 'zz@Kb3uN-vP7y';
const pasted = `Client Secret Value: ${secret}\nTenant: contoso.com`;

async function paste(box: HTMLElement, text: string): Promise<void> {
  await fireEvent.focus(box);
  await fireEvent.input(box, { target: { value: text } });
}

function renderField(props: Readonly<Record<string, unknown>> = {}) {
  const oninput = vi.fn<(text: string) => void>();
  const onchange = vi.fn<(text: string) => void>();
  render(Field, { label, rows: 3, oninput, onchange, ...props });
  const box = screen.getByRole('textbox', { name: label });
  return { box, oninput, onchange };
}

test('a pasted secret is removed, the rest stays, and the field says where it belongs', async () => {
  const { box, oninput } = renderField();
  await paste(box, pasted);
  await waitFor(() => {
    expect(box).toHaveValue('Client Secret Value: \nTenant: contoso.com');
  });
  expect(box).toHaveAccessibleDescription(/Enter it only in the dialog of the tool/);
  expect(box).toHaveAttribute('aria-invalid', 'true');
  expect(oninput.mock.calls.join('')).not.toContain(secret);
  expect(document.body.innerHTML).not.toContain(secret);
});

test('the message goes with the next edit', async () => {
  const { box } = renderField();
  await paste(box, pasted);
  await waitFor(() => {
    expect(box).toBeInvalid();
  });
  await fireEvent.change(box);
  await fireEvent.blur(box);
  expect(box).toBeInvalid();
  await fireEvent.input(box, { target: { value: 'contoso.com' } });
  expect(box).toBeValid();
  expect(box).toHaveAccessibleDescription('');
});

test('the rest of a pasted text is told once the field is left', async () => {
  const { box, onchange } = renderField();
  await paste(box, pasted);
  await waitFor(() => {
    expect(box).toBeInvalid();
  });
  await fireEvent.blur(box);
  expect(onchange.mock.calls).toEqual([['Client Secret Value: \nTenant: contoso.com']]);
});

test('a field that is left at once tells nothing before its text was checked', async () => {
  const { box, onchange } = renderField();
  await fireEvent.input(box, { target: { value: pasted } });
  await fireEvent.change(box);
  await fireEvent.blur(box);
  await waitFor(() => {
    expect(onchange).toHaveBeenCalled();
  });
  expect(onchange.mock.calls.join('')).not.toContain(secret);
});

test('a secret that was typed letter by letter is removed when the field is left', async () => {
  const { box, onchange } = renderField();
  await fireEvent.focus(box);
  box.focus();
  for (let end = 1; end <= secret.length; end += 1) {
    const value = `Password=${secret.slice(0, end)}`;
    if (box instanceof HTMLTextAreaElement) box.value = value;
    box.dispatchEvent(
      new InputEvent('input', {
        bubbles: true,
        inputType: 'insertText',
        data: secret.charAt(end - 1),
      }),
    );
  }
  await fireEvent.change(box);
  await waitFor(() => {
    expect(box).toHaveValue('Password=');
  });
  expect(box).toBeInvalid();
  expect(onchange.mock.calls).toEqual([['Password=']]);
});

test('a text without a secret passes as it is', async () => {
  const { box, oninput, onchange } = renderField();
  await paste(box, 'Password: see KeePass, group CRM2');
  await waitFor(() => {
    expect(oninput).toHaveBeenLastCalledWith('Password: see KeePass, group CRM2');
  });
  await fireEvent.change(box);
  expect(onchange).toHaveBeenLastCalledWith('Password: see KeePass, group CRM2');
  expect(box).toBeValid();
});

test('a field that reads tokens gets them', async () => {
  const { box, oninput } = renderField({ raw: true });
  await paste(box, pasted);
  expect(oninput).toHaveBeenCalledWith(pasted);
});

test('a search box keeps no secret either', async () => {
  render(SearchBox, { label: 'Find an organization', value: '' });
  const box = screen.getByRole('searchbox', { name: 'Find an organization' });
  await paste(box, `contoso Password=${secret};`);
  await waitFor(() => {
    expect(box).toHaveValue('contoso Password=;');
  });
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/so Latchkey removed it/);
});

test('a field whose new text was only a secret keeps the text that it had', async () => {
  const { box, onchange } = renderField({ value: 'gold, north' });
  await paste(box, `abc8Q~${'x'.repeat(34)}`);
  await waitFor(() => {
    expect(box).toBeInvalid();
  });
  expect(box).toHaveValue('gold, north');
  await fireEvent.blur(box);
  expect(onchange.mock.calls).toEqual([['gold, north']]);
});

test('Enter waits until the pasted text was checked', async () => {
  const heard: string[] = [];
  render(SearchBox, {
    label: 'Find an organization',
    value: '',
    oninput: (value: string) => heard.push(value),
    onkeydown: ({ key }: KeyboardEvent) => heard.push(key),
  });
  const box = screen.getByRole('searchbox', { name: 'Find an organization' });
  await fireEvent.focus(box);
  await fireEvent.input(box, { target: { value: 'branch 04321' } });
  await fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => {
    expect(heard).toEqual(['branch 04321', 'Enter']);
  });
});
