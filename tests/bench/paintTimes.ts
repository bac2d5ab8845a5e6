import type { BrowserContext, Page } from '@playwright/test';
import { scenarioKey, type ScenarioId } from '../../src/sandbox/cloud/scenarios/scenarios.ts';

/** How long pages in Chromium take until something is painted. */

/** Milliseconds from a key to the frame with its letter, and to the first frame with all that the list makes of it. */
export type Key = { readonly letter: number; readonly list: number };

/**
 * Types queries letter by letter, emptying the box between them, with a rest after each key as people have one, if a short
 * one. A list that has not changed by the frame after the letter's counts as painted with that frame.
 */
export function typeOut(page: Page, queries: readonly string[]): Promise<readonly Key[]> {
  const typed = queries.flatMap((query) => [
    ...Array.from(query, (_, at) => query.slice(0, at + 1)),
    '',
  ]);
  return page.evaluate(
    async ([keys, rest]) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!box) throw new Error('There is no search box.');
      const painted = (): Promise<void> =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve();
            };
            port2.postMessage(undefined);
          });
        });
      const times: Key[] = [];
      for (const query of keys) {
        const start = performance.now();
        box.value = query;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await painted();
        const letter = performance.now() - start;
        await painted();
        times.push({ letter, list: performance.now() - start });
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      return times;
    },
    [typed, 25] as const,
  );
}

/** Milliseconds from leaving the screen `from` for the screen `to` until the frame that shows `sign`. */
export function timeMount(page: Page, screens: Screens): Promise<number> {
  return page.evaluate(async ({ from, fromHeading, to, sign }) => {
    const until = (done: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (done()) resolve();
          else requestAnimationFrame(look);
        };
        look();
      });
    location.hash = from;
    await until(() => !document.querySelector(sign));
    await until(() => document.querySelector('h1')?.textContent === fromHeading);
    const start = performance.now();
    location.hash = to;
    await until(() => document.querySelector(sign) !== null);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, screens);
}

/** Two screens by their routes, the first with its heading, the second with a selector that it alone matches. */
type Screens = {
  readonly from: string;
  readonly fromHeading: string;
  readonly to: string;
  readonly sign: string;
};

/** Milliseconds from the start of a load to the frame that shows `sign`. */
export async function timeLoad(page: Page, sign: string): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  await page.locator(sign).first().waitFor({ state: 'attached' });
  return page.evaluate(() => (window as { shownAt?: number }).shownAt ?? NaN);
}

export function watchFor(context: BrowserContext, sign: string): Promise<unknown> {
  return context.addInitScript((selector) => {
    const look = (): void => {
      if (document.querySelector(selector)) {
        requestAnimationFrame(() => {
          (window as { shownAt?: number }).shownAt = performance.now();
        });
      } else requestAnimationFrame(look);
    };
    look();
  }, sign);
}

/** Signs in to the sandbox as a person with the organizations of a scenario, and waits for their list. */
export async function signInToSandbox(
  page: Page,
  origin: string,
  scenario: ScenarioId,
): Promise<void> {
  await page.goto(`${origin}/sandbox/`);
  await page.evaluate(
    ([key, id]) => {
      sessionStorage.setItem(key, id);
    },
    [scenarioKey, scenario] as const,
  );
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Ben Okafor' }).click();
  await page.getByRole('link', { name: 'Accept', exact: true }).click();
  await page.locator('[data-org]').first().waitFor();
}
