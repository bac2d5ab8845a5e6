import type { CDPSession, Page } from '@playwright/test';

/** What a screen reader is told: where the focus is, and what the page says by itself. */
export type ScreenReader = {
  /** Begins a part of the transcript. */
  part(title: string): void;
  /** Reads what has the focus. */
  read(): Promise<void>;
  /** Presses keys and reads what has the focus after each. */
  press(...keys: readonly string[]): Promise<void>;
  /** Reads what the page has said since. */
  hear(): Promise<void>;
  transcript(): string;
};

/** Listens to a page that isn’t open yet. */
export async function listen(page: Page): Promise<ScreenReader> {
  await page.addInitScript(collectMessages);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const lines: string[] = [];

  async function hear(): Promise<void> {
    const said = await page.evaluate(() => window.said.splice(0));
    for (const message of said) lines.push(`  says: ${message}`);
  }

  async function read(): Promise<void> {
    await hear();
    lines.push(`  ${await describeFocus(cdp)}`);
  }

  return {
    part: (title) => lines.push('', title),
    hear,
    read,
    async press(...keys) {
      for (const key of keys) {
        await page.keyboard.press(key);
        await read();
      }
    },
    transcript: () => `${lines.join('\n').trim()}\n`,
  };
}

declare global {
  interface Window {
    said: string[];
  }
}

/**
 * Collects what live regions say, each text once. What a region holds when it is drawn isn’t said, unless it’s an alert. What
 * is said only while something loads ends with “…” and depends on the machine, so it’s left out.
 */
function collectMessages(): void {
  window.said = [];
  const regions = '[role=status], [role=alert], [aria-live=polite]';
  const last = new WeakMap<Element, string>();
  const textOf = (region: Element): string => region.textContent.replace(/\s+/g, ' ').trim();
  const meet = (node: Node): void => {
    if (!(node instanceof Element)) return;
    const own = node.matches(regions) ? [node] : [];
    for (const region of [...own, ...node.querySelectorAll(regions)])
      if (!last.has(region)) last.set(region, region.role === 'alert' ? '' : textOf(region));
  };
  const hear = (node: Node): void => {
    const region = (node instanceof Element ? node : node.parentElement)?.closest(regions);
    if (!region || textOf(region) === last.get(region)) return;
    last.set(region, textOf(region));
    if (textOf(region) !== '' && !textOf(region).endsWith('…')) window.said.push(textOf(region));
  };
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) for (const node of addedNodes) meet(node);
    for (const { target, addedNodes } of mutations)
      for (const node of [target, ...addedNodes]) hear(node);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** The role, the name, the state and the description of what has the focus. */
async function describeFocus(cdp: CDPSession): Promise<string> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
  if (result.objectId === undefined) return 'nothing';
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  if (!node) return 'nothing';
  const text = (value: { value?: unknown } | undefined) => {
    const known: unknown = value?.value;
    return typeof known === 'string' ? known.replace(/\s+/g, ' ').trim() : '';
  };
  const states = (node.properties ?? []).flatMap(({ name, value }) => {
    const words = stateWords[name];
    return words ? words(value.value) : [];
  });
  const description = text(node.description);
  return [
    [roleWords[text(node.role)] ?? text(node.role), ...quoted(text(node.name))].join(' '),
    ...states,
    ...(text(node.value) === '' ? [] : [`holds “${text(node.value)}”`]),
    ...(description === '' ? [] : [`(${description})`]),
  ].join(', ');
}

function quoted(name: string): readonly string[] {
  return name === '' ? [] : [`“${name}”`];
}

/** Roles that the browser calls by a name of its own. */
const roleWords: Readonly<Record<string, string>> = { DisclosureTriangle: 'disclosure' };

/** How the states that a screen reader tells are written. */
const stateWords: Readonly<Record<string, (value: unknown) => readonly string[]>> = {
  level: (value) => [`level ${String(value)}`],
  disabled: (value) => (value === true ? ['disabled'] : []),
  expanded: (value) => [value === true ? 'expanded' : 'collapsed'],
  pressed: (value) => [value === 'true' ? 'pressed' : 'not pressed'],
  checked: (value) => [
    value === 'true' ? 'checked' : value === 'mixed' ? 'partly checked' : 'not checked',
  ],
  selected: (value) => (value === true ? ['selected'] : []),
  invalid: (value) => (value === 'false' ? [] : ['invalid']),
};
