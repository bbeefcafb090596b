import type { Locator, Page } from '@playwright/test';

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

/** A picture of the guides, where a journey alone gets so far: made anew with `OSSELET_GUIDE=1`, as those of guide.spec.ts. */
export async function guidePicture(of: Page | Locator, name: string): Promise<void> {
  if (process.env.OSSELET_GUIDE === '1') await of.screenshot({ path: `docs/images/${name}.png` });
}
