import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/run/longest-first.ts'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

/** End-to-end tests in which no press is the subject, or whose presses are those of others: with the worker killed before each, they say nothing more. */
const ONCE = [
  'axe build language clocks disk firefox installed silence update way',
  'death mirror politeness settings bare-429 first-run hostile quota weekend exchange loss notify',
  'direction omnibox search clear sync snapshots digest keys keys-elsewhere key-settings focus faults for-you',
  'policy shell where-left reader-page',
]
  .join(' ')
  .split(' ')
  .map((name) => `tests/e2e/${name}.test.ts`)

/** Those that are run so with everything else; \`npm run test:mortal\` runs all but ONCE. */
const MORTAL = ['keeping', 'arrivals'].map((name) => `tests/e2e/${name}.test.ts`)

/** Those that are run in Firefox too with everything else; `npm run test:firefox` runs all, as far as it has what they need (`tests/e2e/support/lacks.ts`). */
const FIREFOX_BRIEFLY = ['arrivals', 'search'].map((name) => `tests/e2e/${name}.test.ts`)

const IN_BROWSERS = {
  environment: 'node',
  // A browser waits a third of its time: three of them keep two cores busy.
  maxWorkers: 3,
  // Files share browsers: to start one takes longer than most tests.
  isolate: false,
  setupFiles: ['tests/e2e/support/setup.ts'],
  globalSetup: ['tests/e2e/support/profiles.ts'],
  testTimeout: 120_000,
  // As patient as what waits for something on a page.
  expect: { poll: { timeout: 30_000 } },
  hookTimeout: 120_000,
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/simulation/**/*.test.ts', 'tests/fuzz/**/*.test.ts'],
          environment: 'node',
          // Files share a process: to start one for each of hundreds takes as long as all their tests.
          isolate: false,
          setupFiles: ['tests/unit/setup.ts'],
          unstubGlobals: true,
          restoreMocks: true,
          maxWorkers: 2,
          // Properties over thousands of inputs take seconds on a machine that others use too.
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // The same files as a part of `unit`, with many more cases.
          name: 'fuzz',
          include: ['tests/fuzz/**/*.test.ts'],
          environment: 'node',
          env: { OFFPRINT_FUZZ_CASES: process.env.OFFPRINT_FUZZ_CASES ?? '100000' },
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...IN_BROWSERS,
        },
      },
      {
        // `npm run test:dev`: what `npm run dev` promises. No part of `npm test`, as it says nothing of the product.
        test: { name: 'dev', include: ['tests/dev/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e-mortal',
          include: process.env.OFFPRINT_ALL_MORTAL ? ['tests/e2e/**/*.test.ts'] : MORTAL,
          exclude: ONCE,
          env: { OFFPRINT_MORTAL_WORKER: '1' },
          ...IN_BROWSERS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e-firefox',
          include: process.env.OFFPRINT_ALL_FIREFOX ? ['tests/e2e/**/*.test.ts'] : FIREFOX_BRIEFLY,
          // It starts Firefox wherever it runs.
          exclude: ['tests/e2e/firefox.test.ts'],
          env: { OFFPRINT_BROWSER_KIND: 'firefox' },
          ...IN_BROWSERS,
        },
      },
    ],
  },
})
