import './signIn.css';
import { browserOptions } from './cloud/doors/inBrowser.ts';
import { renderStep } from './cloud/entra/screens.ts';
import { stepAt } from './cloud/doors/stepAt.ts';

/** The page that simulates Microsoft's sign-in. Its fragment holds the address it was asked for; choices change it. */
const options = browserOptions();

async function show(): Promise<void> {
  const asked = location.hash;
  const step = await stepAt(options, asked.slice(1));
  if (asked !== location.hash) return;
  if (step.screen === 'redirect') {
    location.replace(step.to);
    return;
  }
  const markup = renderStep(step, (url) => `#${url.href}`);
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...parsed.body.children);
  document.querySelector<HTMLElement>('main')?.focus();
}

addEventListener('hashchange', () => void show());
void show();
