import { defineConfig } from '@playwright/test';

const port = process.env['ARCHIVOLT_E2E_PORT'] ?? '4319';
const chromium = process.env['ARCHIVOLT_CHROMIUM'];
const vite = [process.execPath, 'node_modules/vite/bin/vite.js'].map((path) =>
  JSON.stringify(path),
);

export default defineConfig({
  testDir: 'packages/designer/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // Each test would fill a cache of its own with all files of the build.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    // A film of every frame would take as long as the test.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `${vite.join(' ')} preview packages/designer --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
  },
});
