/** A guess of how long something lasts: no finer than a minute, rounded up. */
export function durationText(seconds: number, language: string): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const hours = Math.floor(minutes / 60);
  const text = (unit: 'hour' | 'minute', value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (hours === 0) return text('minute', minutes);
  return minutes % 60 === 0 ? text('hour', hours) : `${text('hour', hours)} ${text('minute', minutes % 60)}`;
}
