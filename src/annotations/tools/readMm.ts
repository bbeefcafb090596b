/** « 25,4 » and « 25.4 » alike; null for what is no length of an object on a film. */
export function readMm(text: string): number | null {
  const value = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : NaN;
  return value > 0 && value <= 1000 ? value : null;
}
