import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** The unit tests without projects, which the mutation tester doesn't know. What needs a browser's Svelte says so at its top. */
export default defineConfig({
  plugins: [svelte(), svelteTesting({ autoCleanup: false })],
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    // Postman's SDK doesn't run in its form for browsers.
    exclude: ['tests/unit/profiles/exportedRequests.test.ts'],
    testTimeout: 30_000,
  },
});
