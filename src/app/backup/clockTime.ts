/** Of today the time, of another day the date too; a dash before the first. */
export function clockTime(iso: string | null, language: string, now: Date = new Date()): string {
  if (iso === null) return '–';
  const at = new Date(iso);
  const isToday = at.toDateString() === now.toDateString();
  const style = isToday
    ? ({ timeStyle: 'short' } as const)
    : ({ dateStyle: 'short', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language, style).format(at);
}
