/** DA and DT moved to the past by whole days (PS3.5 6.2); null for what is no date. Times of the day stay as they are. */
const dayMs = 86_400_000;

export function movedDate(text: string, daysBack: number): string | null {
  const [, year, month, day] = /^(\d{4})[.]?(\d\d)[.]?(\d\d)$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(at - daysBack * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
}

export function movedDateTime(text: string, daysBack: number): string | null {
  const [, date = '', time = ''] = /^(\d{8})(\d{0,6})/.exec(text.trim()) ?? [];
  const moved = movedDate(date, daysBack);
  return moved === null ? null : moved + time;
}

export function plainTime(text: string): string | null {
  const [, time] = /^(\d{2}(?:\d{2}){0,2})(?:\.\d*)?$/.exec(text.trim().replaceAll(':', '')) ?? [];
  return time ?? null;
}
