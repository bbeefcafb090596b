import { defineConfig } from '@playwright/test';

// Another port lets two checkouts run their journeys side by side.
const port = Number(process.env.OSSELET_E2E_PORT ?? 4290);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${String(port)}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    // What the service worker fetches does not pass `page.route`; it has a journey of its own (offline.spec.ts).
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--enable-unsafe-webgpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `PORT=${String(port)} node scripts/serve.mjs`,
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: false,
  },
});
