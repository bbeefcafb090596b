/** Numbers as French writes them out, for ages and dates: « soixante-huit », « nonante-deux », « mil neuf cent ». */
const units =
  'un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix[- ]sept|dix[- ]huit|dix[- ]neuf';
const tens = 'vingt|trente|quarante|cinquante|soixante|septante|quatre[- ]vingts?|huitante|octante|nonante';

/** 1 to 99. */
const smallNumber = String.raw`(?:(?:${tens})(?:[- ](?:et[- ])?(?:${units}))?|cent(?:[- ](?:${units}))?|${units})`;
const sorted = String.raw`(?:dix[- ]neuf|dix[- ]huit|dix[- ]sept|${smallNumber})`;
export const numberWord = sorted;
/** Years: « deux mille dix-neuf », « mil neuf cent soixante-huit ». */
export const yearWord = String.raw`(?:deux[- ]mille?(?:[- ]${sorted})?|(?:mille?[- ]neuf[- ]cents?|dix[- ]neuf[- ]cents?)(?:[- ]${sorted})?)`;
