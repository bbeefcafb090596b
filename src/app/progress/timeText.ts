/** A time as short as films take: « 40 s », « 1 min 20 s », « 2 h 5 min ». */
export function timeText(ms: number, language: string): string {
  const unit = (value: number, name: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return unit(seconds, 'second');
  if (minutes < 60) return joined(unit(minutes, 'minute'), seconds % 60, (rest) => unit(rest, 'second'));
  return joined(unit(Math.floor(minutes / 60), 'hour'), minutes % 60, (rest) => unit(rest, 'minute'));
}

function joined(first: string, rest: number, text: (rest: number) => string): string {
  return rest === 0 ? first : `${first} ${text(rest)}`;
}
