/**
 * Unit tests stand beside their file. FACTDECK_RUNS raises the number of cases of every property test.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'cli/**/*.test.ts', 'decks/**/*.test.ts', 'bench/**/*.test.ts', 'tools/**/*.test.{ts,mjs}'],
    setupFiles: ['tools/unit-setup.mjs'],
    testTimeout: 20_000,
  },
});
