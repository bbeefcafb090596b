import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv, type CsvForm } from './csv.ts';

describe('comma-separated values', () => {
  it('come back as they were, whatever is in them', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', "'=1", 'a"b', 'x;y', 'x,y', '1\r\n2', '\t', '-', 'é'),
    );
    const row = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((text) => text !== ''));
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom<CsvForm>('rfc4180', 'excel-fr'), (rows, form) => {
        const table = [['a', 'b', 'c'], ...rows];

        expect(readCsv(writeCsv(table, form))).toEqual({ rows: table, brokenLine: null });
      }),
    );
  });

  it('are no formula in Excel', () => {
    expect(writeCsv([['=HYPERLINK("x")', '+1', -1]], 'excel-fr')).toBe(
      `\uFEFF"'=HYPERLINK(""x"")";'+1;-1\r\n`,
    );
  });
});
