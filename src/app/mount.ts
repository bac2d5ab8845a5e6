import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/controls.css';
import '../ui/styles/words.css';
import { mount } from 'svelte';
import { takeArrival } from '../services/signIn/signInRecord.ts';
import type { World } from '../services/world.ts';
import App from './shell/App.svelte';
import Framed from './shell/Framed.svelte';

/** Starts the product in `target`. What Microsoft put into the address is taken out before anything is shown or loaded. */
export function mountLatchkey(world: World, target: HTMLElement): void {
  if (world.obstacle === 'framed') mount(Framed, { target, props: { href: world.address.href() } });
  else mount(App, { target, props: { world, arrival: takeArrival(world) } });
}
