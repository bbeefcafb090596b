/** How long a film that nobody opens is kept: what the hospital configured, or less where the person chose so. */
const dayMs = 24 * 60 * 60 * 1000;

/** How many days before a film leaves the person is told. */
export function noticeDays(days: number): number {
  return Math.min(7, Math.floor(days / 2));
}

/** null keeps without limit. */
export function effectiveDays(configured: number | null, chosen: number | null): number | null {
  if (configured === null || chosen === null) return configured ?? chosen;
  return Math.min(configured, chosen);
}

/** What was opened last before that moment is too old. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}

/** Whole days since; a film opened today is 0 days old. */
export function ageInDays(lastOpenedAt: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(lastOpenedAt)) / dayMs);
}
