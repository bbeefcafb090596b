/** DICOM PN to a name as people write it (PS3.5 6.2.1): family name, then given and middle names, in the file's case. */

/**
 * `Family^Given^Middle^Prefix^Suffix` in up to three groups: alphabetic, ideographic, phonetic. The first that holds
 * something is shown; text without carets stays as it is.
 */
export function personName(text: string): string {
  const names = text.split('=').map(groupName);
  return names.find((name) => name !== '') ?? '';
}

function groupName(group: string): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = group.split('^');
  return [prefix, family, given, middle, suffix]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
