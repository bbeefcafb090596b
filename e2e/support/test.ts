/**
 * Every journey runs under guard: each request is recorded and none may leave the app's origin; no policy violation in
 * page or worker, no uncaught error, no console error. `guard` lets the test of the guard itself look inside.
 */
import { test as base, expect, type Page } from '@playwright/test';

export interface Guard {
  readonly requests: string[];
  readonly foreign: string[];
  readonly violations: string[];
  readonly errors: string[];
  /** For the tests that provoke on purpose: what was seen is taken off the list. */
  forgive(): void;
}

export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context, page, baseURL, serviceWorkers }, use) => {
      const guard = watch();
      if (serviceWorkers === 'block') await page.addInitScript(withoutServiceWorker);
      const origin = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        guard.requests.push(request.url());
        if (!isOwn(request.url(), origin)) guard.foreign.push(request.url());
      });
      await watchPage(page, guard);
      await use(guard);
      expect(guard.foreign, 'requests that left the origin').toEqual([]);
      expect(guard.violations, 'policy violations').toEqual([]);
      expect(guard.errors, 'uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** To Playwright's `block` the page would be one whose service worker is refused, and say so. */
function withoutServiceWorker(): void {
  delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith('data:') || new URL(url.replace(/^blob:/, '')).origin === origin;
}

async function watchPage(page: Page, guard: Guard): Promise<void> {
  await page.exposeFunction(
    'seenPolicyViolation',
    (violation: string) => void guard.violations.push(violation),
  );
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { seenPolicyViolation: (v: string) => void }).seenPolicyViolation;
    document.addEventListener('securitypolicyviolation', (event) =>
      tell(`page ${event.effectiveDirective} ${event.blockedURI}`),
    );
    new BroadcastChannel('osselet.policy').onmessage = (
      message: MessageEvent<{ directive: string; blocked: string }>,
    ) => tell(`channel ${message.data.directive} ${message.data.blocked}`);
  });
  page.on('pageerror', (error) => guard.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') guard.errors.push(message.text());
  });
}

function watch(): Guard {
  const guard: Guard = {
    requests: [],
    foreign: [],
    violations: [],
    errors: [],
    forgive() {
      for (const list of [guard.foreign, guard.violations, guard.errors]) list.length = 0;
    },
  };
  return guard;
}
