/** A report is one file: text, tables and drawings, without a script and without anything from elsewhere. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Cells are text; the first row is the header. */
export function table(rows: readonly (readonly string[])[], caption: string): string {
  const [header = [], ...body] = rows;
  const cells = (row: readonly string[], tag: 'td' | 'th') =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  return [
    `<table><caption>${escaped(caption)}</caption>`,
    `<thead><tr>${cells(header, 'th')}</tr></thead><tbody>`,
    ...body.map((row) => `<tr>${cells(row, 'td')}</tr>`),
    '</tbody></table>',
  ].join('\n');
}

const style = `
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0 2rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { border-bottom: 1px solid #c9ced6; padding: .25rem .7rem; text-align: left; font-variant-numeric: tabular-nums; }
td { white-space: nowrap; }
figure { display: inline-block; margin: 0 2rem 2rem 0; vertical-align: top; }
figcaption { max-width: 22rem; font-size: .9rem; color: #444b55; }
svg text { font: 11px system-ui, sans-serif; fill: #1b1f24; }
`;

export function page(title: string, language: string, body: readonly string[]): string {
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    ...body,
    '</body></html>',
    '',
  ].join('\n');
}
