import type { Page } from '@playwright/test';

/**
 * The page as where no model can be had, for journeys that ask nothing of one: its start and the analysis of each film
 * take most of their time. `npm run test:long` runs them with it.
 */
export async function withoutModel(page: Page): Promise<void> {
  if (process.env.OSSELET_LONG !== '1') await page.route('**/models/**', (route) => route.abort());
}
