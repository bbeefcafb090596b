/** Films to the tables and paths of a published layout, and what had to be left out of it. */
import { writeCsv } from '../../../foundation/index.ts';
import type { SetLayoutId } from './layoutIds.ts';
import { layoutOf } from './layouts.ts';
import type { LeftOut, SetFilm, SetRow, TrainingSetFiles } from './setFilm.ts';

export function writeSet(id: SetLayoutId, films: readonly SetFilm[]): TrainingSetFiles {
  const { tables, rowOf, isBare = false } = layoutOf[id];
  const leftOut = new Map<LeftOut, number>();
  const rows: { readonly one: SetFilm; readonly row: SetRow }[] = [];
  for (const [at, one] of films.entries()) {
    const row = rowOf(one, at);
    if (typeof row === 'string') leftOut.set(row, (leftOut.get(row) ?? 0) + 1);
    else rows.push({ one, row });
  }
  const of = (fold: SetFilm['fold']) => rows.filter(({ one }) => one.fold === fold).length;
  return {
    tables: Object.entries(tables).map(([name, columns]) => {
      const cells = rows
        .filter(({ row }) => row.table === name)
        .map(({ row }) => columns.map((column) => row.cells[column] ?? ''));
      return { name, text: writeCsv(isBare ? once(cells) : [columns, ...cells], 'rfc4180') };
    }),
    pictures: rows.map(({ one, row }) => ({ filmKey: one.film.key, path: row.path })),
    folds: { train: of('train'), val: of('val'), test: of('test') },
    leftOut,
  };
}

/** Films of one study share its line. */
function once<Cells extends readonly unknown[]>(rows: readonly Cells[]): Cells[] {
  return [...new Map(rows.map((cells) => [JSON.stringify(cells), cells])).values()];
}
