/** Check keys of national numbers. A valid key makes an identifier surer; a wrong one never lets it through. */
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Belgian national number: 97 less the rest, with a 2 before it for those born from 2000 on. */
export function hasNissKey(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11) return false;
  const key = Number(digits.slice(9));
  return [digits.slice(0, 9), `2${digits.slice(0, 9)}`].some((stem) => 97 - (Number(stem) % 97) === key);
}

/** French NIR with its key; Corsica's 2A and 2B count as 19 and 18. */
export function hasNirKey(text: string): boolean {
  const plain = text
    .toUpperCase()
    .replace(/[^\dAB]/g, '')
    .replace('2A', '19')
    .replace('2B', '18');
  return /^\d{15}$/.test(plain) && 97 - Number(BigInt(plain.slice(0, 13)) % 97n) === Number(plain.slice(13));
}

/** Luhn: RPPS, FINESS, SIRET, and many a hospital's own numbers. */
export function hasLuhnKey(text: string): boolean {
  const digits = digitsOf(text);
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return digits.length >= 8 && sum % 10 === 0;
}

/** ISO 13616: the first four characters go to the end, letters are 10 to 35, the rest by 97 is 1. */
export function hasIbanKey(text: string): boolean {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const turned = `${plain.slice(4)}${plain.slice(0, 4)}`;
  const digits = [...turned].map((letter) => String(Number.parseInt(letter, 36))).join('');
  return /^\d+$/.test(digits) && BigInt(digits) % 97n === 1n;
}

/** EAN-13: Swiss AVS numbers. */
export function hasEanKey(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 13) return false;
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(digits[12]);
}
