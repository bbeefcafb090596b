/** Reads a list of scripts/reportLists.mjs: each word tells how many letters it shares with the one before ('a' = 0). */
export function readFrontCoded(text: string): string[] {
  let before = '';
  return text.split(/\s+/).flatMap((word) => {
    if (word === '') return [];
    before = before.slice(0, word.charCodeAt(0) - 97) + word.slice(1);
    return [before];
  });
}
