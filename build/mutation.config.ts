import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** The unit tests without projects, which the mutation tester doesn't know. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['**/*.svelte.test.ts'],
    testTimeout: 30_000,
  },
});
