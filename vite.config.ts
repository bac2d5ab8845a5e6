import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { firstLoadChunk } from './build/firstLoad.ts';
import { contentSecurityPolicy } from './build/policy.ts';

export default defineConfig({
  base: './',
  plugins: [svelte(), contentSecurityPolicy()],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'sandbox/index.html', 'sandbox/sign-in.html'],
      output: { codeSplitting: { groups: [{ name: firstLoadChunk() }] } },
    },
  },
  server: { host: 'localhost' },
  preview: { host: 'localhost' },
  test: {
    // Property tests take a second or two, and several times that on a busy machine.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'ui',
          environment: 'jsdom',
          // Runes work in the browser's build of Svelte only.
          include: ['tests/{ui,app}/**/*.test.ts', 'tests/unit/**/*.svelte.test.ts'],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] },
      },
    ],
  },
});
