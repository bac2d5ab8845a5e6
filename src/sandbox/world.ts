import { createBrowserWorld } from '../services/browser.ts';
import type { World } from '../services/world.ts';
import { createBrowserFetch } from './cloud/doors/browserFetch.ts';
import { browserOptions, chosenScenario, signInPage } from './cloud/doors/inBrowser.ts';
import { scenarios } from './cloud/scenarios/scenarios.ts';

/** The browser with Microsoft's network taken out and the simulated one put in. Nothing it does leaves the page's origin. */
export function createSandboxWorld(): World {
  const browser = createBrowserWorld('latchkey-sandbox');
  const cloud = createBrowserFetch(browserOptions());
  return {
    ...browser,
    fetch: (request) => (isOwn(request) ? Promise.resolve(answerOwn(request)) : cloud(request)),
    leave: (url) => browser.leave(signInPage(url)),
  };
}

function isOwn(request: Request): boolean {
  return new URL(request.url).origin === location.origin;
}

/** The host's settings, by which the sandbox fills in the form; it serves nothing else of its own. */
function answerOwn(request: Request): Response {
  if (!request.url.endsWith('/config.json')) return new Response(null, { status: 404 });
  const { clientId, tenant, cloud } = scenarios[chosenScenario()];
  return Response.json({ connect: { client: clientId, ...(tenant && { tenant }), cloud } });
}
