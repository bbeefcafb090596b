/** How much of a shared disk copies of films may take: 2 GB, or a quarter of what the browser grants, whichever is less. */
const MAX_COPIED_BYTES = 2_000_000_000;
const SHARE_OF_QUOTA = 0.25;

export function copyBudget(quotaBytes: number): number {
  return Math.floor(Math.min(MAX_COPIED_BYTES, quotaBytes * SHARE_OF_QUOTA));
}
