import type { Locator, Page } from 'puppeteer-core';
import { registrations } from '../../src/sandbox/cloud/samples/registrations.ts';

/** The element with this role and exactly this name in Firefox's accessibility tree. */
export function byRole(tab: Page, role: string, name: string): Locator<Element> {
  return tab.locator(`::-p-aria([name="${name}"][role="${role}"])`);
}

/** Waits until an element that this CSS selector names, or one in it, shows the text. */
export async function see(tab: Page, text: string, selector = 'body'): Promise<void> {
  await tab.waitForSelector(`${selector} ::-p-text(${text})`);
}

/** Scrolls to what this CSS selector names, as soon as it's there, and clicks it with the mouse. */
export async function click(tab: Page, selector: string): Promise<void> {
  const element = await tab.waitForSelector(selector);
  await element?.click();
}

/** Fills the form in, signs in at the simulated Microsoft as Ben Okafor, and consents. */
export async function signIn(tab: Page): Promise<void> {
  const choice = await tab.$('main ::-p-text(I have a client ID)');
  await choice?.click();
  await byRole(tab, 'textbox', 'Application (client) ID').fill(registrations.usual.clientId);
  await byRole(tab, 'button', 'Sign in').click();
  await click(tab, 'a ::-p-text(Ben Okafor)');
  await click(tab, 'a ::-p-text(Accept)');
}

/** Goes from the start page to the guide and ticks a step, then to the paste box and gets a card for an error. */
export async function visitScreens(tab: Page, origin: string): Promise<void> {
  await tab.goto(`${origin}/`);
  await tab.waitForSelector('main ::-p-text(I have a client ID)');
  await press(tab, 'nav a[href="#/setup"]');
  await press(tab, '[data-step="register"] input[type="checkbox"]');
  await tab.waitForSelector('[data-step="register"][data-state="done"]');
  await press(tab, 'nav a[href="#/diagnose"]');
  await enter(tab, 'main textarea', 'AADSTS50011: The redirect URI …');
  await tab.waitForSelector('article[data-kind="redirect-uri"]');
}

/** Clicks without moving the mouse. Many times quicker than a locator, and works where frames are never painted. */
export async function press(tab: Page, selector: string): Promise<void> {
  const element = await tab.waitForSelector(selector);
  await element?.evaluate((found) => {
    (found as HTMLElement).click();
  });
}

/** Puts text into a text area as if it was pasted. */
async function enter(tab: Page, selector: string, text: string): Promise<void> {
  const element = await tab.waitForSelector(selector);
  await element?.evaluate((found, value) => {
    (found as HTMLTextAreaElement).value = value;
    found.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
