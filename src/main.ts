import { mountLatchkey } from './app/mount.ts';
import { createBrowserWorld } from './services/browser.ts';

const target = document.getElementById('latchkey');
if (target) mountLatchkey(createBrowserWorld('latchkey'), target);
