/**
 * The little Markdown that a model card uses: headings, paragraphs, lists, tables, all as plain text. A card may come from
 * anywhere, so nothing in it becomes markup: what is not known here stays the characters it is.
 */
export type CardBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export function parseCard(markdown: string): CardBlock[] {
  return markdown
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(toBlock);
}

function toBlock(block: string): CardBlock {
  const lines = block.split(/\r?\n/);
  const [first = '', second = ''] = lines;
  const heading = /^(#{1,6}) +(.*)$/.exec(first);
  if (heading !== null && lines.length === 1) {
    return { kind: 'heading', level: heading[1]?.length === 1 ? 1 : 2, text: heading[2] ?? '' };
  }
  if (lines.every((line) => line.startsWith('- '))) {
    return { kind: 'list', items: lines.map((line) => line.slice(2)) };
  }
  if (first.startsWith('|') && /^\|[\s|:-]+\|$/.test(second)) {
    return { kind: 'table', head: cells(first), rows: lines.slice(2).map(cells) };
  }
  return { kind: 'paragraph', text: lines.join(' ') };
}

function cells(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
