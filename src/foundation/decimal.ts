/** A number as people of that language write it, with a fixed number of decimals: 0,214 in French, 0.214 in English. */
export function writeDecimal(value: number, language: string, decimals = 3): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
    .format(value)
    .replace('-', '−');
}
