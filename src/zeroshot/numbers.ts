/** « 89 % »: a measured rate or a share of reference films. A score never carries a percent sign. */
export function writeRate(rate: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(rate);
}
