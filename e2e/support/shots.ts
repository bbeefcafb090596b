import type { Page } from '@playwright/test';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

/** A picture of the page in each of the two sizes that every room is looked at in; the page keeps the size it had. */
export async function shots(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `test-results/${name}-${String(size.width)}.png` });
  }
  if (before !== null) await page.setViewportSize(before);
}
