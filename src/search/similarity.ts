/** « 0,812 »: three decimals as the reader's language writes them, a true minus sign, no negative zero. */
export function writeSimilarity(cosine: number, language: string): string {
  const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay: 'negative' } as const;
  return new Intl.NumberFormat(language, digits).format(cosine).replace('-', '−');
}
