import type { Page } from '@playwright/test';

/** What a person did on the product's own pages. */
export type Effort = {
  /** What was clicked, copied and ticked: every trusted click, but not those on Microsoft’s pages. */
  readonly clicks: readonly string[];
  /** What was typed or pasted. */
  readonly entries: readonly string[];
  /** Pastes a value as a person does: into the field, and on to the next one. */
  readonly enter: (label: string, text: string) => Promise<void>;
};

/** Counts on a page that isn’t open yet. */
export async function countEffort(page: Page): Promise<Effort> {
  const clicks: string[] = [];
  const entries: string[] = [];
  await page.exposeFunction('noteClick', (what: string) => clicks.push(what));
  await page.addInitScript(() => {
    addEventListener(
      'click',
      ({ isTrusted, target }) => {
        const { hostname } = location;
        if (!isTrusted || hostname !== 'localhost' || location.pathname.includes('sign-in.html'))
          return;
        const control =
          target instanceof Element ? target.closest('a, button, label, summary') : null;
        void window.noteClick(
          control?.getAttribute('aria-label') ??
            control?.textContent.replace(/\s+/g, ' ').trim() ??
            '?',
        );
      },
      { capture: true },
    );
  });
  return {
    clicks,
    entries,
    async enter(label, text) {
      entries.push(text);
      const field = page.getByLabel(label, { exact: true }).filter({ visible: true });
      await field.focus();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    },
  };
}

declare global {
  interface Window {
    noteClick(what: string): Promise<void>;
  }
}
