import type { Locator, Page } from '@playwright/test';

/** Presses Tab until the focus is on the control; the number of presses, or `most` + 1 where that isn’t enough. */
export async function tabsTo(page: Page, control: Locator, most: number): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab');
    if (await control.evaluate((element) => element === document.activeElement)) return presses;
  }
  return most + 1;
}

export type Stop = {
  /** What has the focus, in a few words. */
  readonly what: string;
  readonly seenBefore: boolean;
  /** Whether a ring is drawn round it, and none of the bars hides all of it. */
  readonly ring: boolean;
  readonly inSight: boolean;
};

/** What Tab stops at on the screen, from its top until it begins again. */
export async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    const stopped = new WeakSet<Element>();
    Object.assign(window, { stopped });
    // From the top, whatever has the focus now.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let presses = 0; presses < longest; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (!stop) return stops;
    stops.push(stop);
    if (stop.seenBefore) return stops;
  }
  throw new Error(`Tab didn’t come round in ${longest} presses.`);
}

const longest = 250;

/** The stop that has the focus; undefined where the page has no more. */
function readStop(): Stop | undefined {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return undefined;
  const { stopped } = window as unknown as { stopped: WeakSet<Element> };
  const seenBefore = stopped.has(focused);
  stopped.add(focused);
  const outlined = (pseudo?: string): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(focused, pseudo);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  };
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const inSight = [
    [left + 2, top + 2],
    [(left + right) / 2, (top + bottom) / 2],
    [right - 2, bottom - 2],
  ].some(([x = 0, y = 0]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
  const what = `${focused.localName} ${focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 60)}`;
  return { what, seenBefore, ring: outlined() || outlined('::after'), inSight };
}
