import { defineConfig } from '@playwright/test';

/** `npm test` starts the server and says where it is and which browser to drive. */
const { BROADSHEET_URL, CHROMIUM, CI } = process.env;

/** Tests that mostly wait, or ask a server of their own: beside the others, they use the time in which those wait. */
const WAITING = [
  'walk/*.spec.ts',
  'composer/saving/drill.spec.ts',
  'people/second-admin.spec.ts',
  'security/*.spec.ts',
  'sign-in/{email,provider}.spec.ts',
];

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 4,
  projects: [
    { name: 'waiting', testMatch: WAITING, workers: 2 },
    { name: 'people', testIgnore: WAITING, workers: 3 },
  ],
  // Real browsers on a loaded machine: a second try, and `npm test` names whichever needed it.
  retries: 1,
  forbidOnly: Boolean(CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: BROADSHEET_URL,
    locale: 'en-GB',
    // What is not there by then is not coming; the test says which step it was.
    actionTimeout: 45_000,
    // Recording every test takes a tenth of the processor time; what fails is done once more.
    trace: 'on-first-retry',
    launchOptions: {
      ...(CHROMIUM && { executablePath: CHROMIUM }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
