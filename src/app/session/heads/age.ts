/** Bands of age by which a head is judged. */
export function ageGroup(years: number | null): 'child' | 'adult' | 'senior' | null {
  if (years === null) return null;
  return years < 18 ? 'child' : years < 65 ? 'adult' : 'senior';
}
