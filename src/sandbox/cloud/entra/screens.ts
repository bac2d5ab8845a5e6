import type { Step } from './step.ts';

type Shown = Exclude<Step, { readonly screen: 'redirect' }>;
/** How an address of this page is written as a link: as it is behind TLS, after a `#` in the browser. */
type Link = (url: URL) => string;

/** A whole page for a step; `css` is put into its head where the page has no stylesheet of its own. */
export function renderPage(step: Shown, link: Link, css = ''): string {
  const style = css === '' ? '' : `<style>${css}</style>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>Simulated Microsoft sign-in</title>${style}</head><body>${renderStep(step, link)}</body></html>`;
}

/** The `main` element for a step. */
export function renderStep(step: Shown, link: Link): string {
  return `<main tabindex="-1" data-screen="${step.screen}"><p class="banner">Simulated Microsoft sign-in. Nothing here is real.</p>${content(step, link)}</main>`;
}

function content(step: Shown, link: Link): string {
  switch (step.screen) {
    case 'accounts':
      return accountsScreen(step, link);
    case 'consent':
      return consentScreen(step, link);
    case 'admin-consent':
      return adminConsentScreen(step, link);
    case 'error':
      return errorScreen(step, link);
    case 'lost':
      return `<h1>No sign-in in progress</h1><p>This page simulates Microsoft’s sign-in. It opens when you select Sign in in the sandbox.</p>${home(step.home)}`;
    case 'signed-out':
      return `<h1>You signed out</h1><p>This simulated Microsoft has forgotten you.</p>${home(step.home)}`;
    case 'consented':
      return step.given
        ? `<h1>Permission granted</h1><p>Everyone in the tenant can use the app now.</p>${home(step.home)}`
        : `<h1>Nothing changed</h1><p>The permission wasn’t granted.</p>${home(step.home)}`;
  }
}

function accountsScreen(step: Extract<Shown, { screen: 'accounts' }>, link: Link): string {
  const choices = step.choices.map(
    ({ account, href }) =>
      `<li><a class="account" href="${escape(link(href))}" aria-describedby="${escape(account.id)}"><strong>${escape(account.name)}</strong></a><span id="${escape(account.id)}">${escape(account.userName)}<br>${escape(account.note)}</span></li>`,
  );
  const another = step.another
    ? `<p><a class="button quiet" href="${escape(link(step.another))}">Use another account</a></p>`
    : '';
  return `<h1>Pick an account</h1><p>to continue to <strong>${escape(step.application)}</strong></p><ul class="accounts">${choices.join('')}</ul>${another}`;
}

function consentScreen(step: Extract<Shown, { screen: 'consent' }>, link: Link): string {
  const everybody = step.everybody
    ? `<a class="button quiet" href="${escape(link(step.everybody))}">Accept for everybody in ${escape(step.tenant)}</a>`
    : '';
  return `<p class="who">${escape(step.account.userName)}</p><h1>Permissions requested</h1><p><strong>${escape(step.application)}</strong> would like to:</p>${list(step.asks)}<p class="actions"><a class="button" href="${escape(link(step.accept))}">Accept</a><a class="button quiet" href="${escape(link(step.cancel))}">Cancel</a>${everybody}</p>`;
}

function adminConsentScreen(step: Extract<Shown, { screen: 'admin-consent' }>, link: Link): string {
  return `<p class="who">${escape(step.account.userName)}</p><h1>Permissions requested</h1><p>Review for your organization, ${escape(step.tenant)}. <strong>${escape(step.application)}</strong> would like to use, for everybody:</p>${list(step.asks)}<p class="actions"><a class="button" href="${escape(link(step.accept))}">Accept</a><a class="button quiet" href="${escape(link(step.cancel))}">Cancel</a></p>`;
}

const headings: Readonly<Record<string, string>> = {
  '90094': 'Need admin approval',
  '90093': 'Need admin approval',
  '53003': 'You cannot access this right now',
};

function errorScreen(
  { report, another, home: back }: Extract<Shown, { screen: 'error' }>,
  link: Link,
): string {
  const heading = headings[report.code] ?? 'Sorry, but we’re having trouble signing you in.';
  const details = [
    ['Error code', report.code],
    ['Request Id', report.traceId],
    ['Correlation Id', report.correlationId],
    ['Timestamp', report.timestamp],
    ['Message', report.text],
  ].map(([label = '', value = '']) => `<dt>${label}</dt><dd>${escape(value)}</dd>`);
  const other = another
    ? `<a class="button quiet" href="${escape(link(another))}">Use another account</a>`
    : '';
  return `<h1>${heading}</h1><p class="error">${escape(report.text)}</p><h2>Troubleshooting details</h2><dl>${details.join('')}</dl>${home(back)}<p class="actions">${other}</p>`;
}

function home(address: string | undefined): string {
  return address === undefined
    ? '<p>Microsoft’s page ends here: use the Back button of your browser.</p>'
    : `<p class="actions"><a class="button" href="${escape(address)}">Back</a></p>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
