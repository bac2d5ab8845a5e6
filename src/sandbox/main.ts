import { mount } from 'svelte';
import { mountLatchkey } from '../app/mount.ts';
import SandboxBar from './SandboxBar.svelte';
import { createSandboxWorld } from './world.ts';

const bar = document.getElementById('sandbox');
const target = document.getElementById('latchkey');
if (bar) mount(SandboxBar, { target: bar });
if (target) mountLatchkey(createSandboxWorld(), target);
