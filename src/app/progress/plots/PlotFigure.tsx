/** A plot with the numbers behind it as a table, and both as files. */
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toOsseletError, wordsOf, type OsseletError } from '../../../foundation/index.ts';
import { dated } from '../../export/forms.ts';
import { saveFile } from '../../saveFile.ts';
import { font, ink } from './ink.ts';
import { csvFile, pngFile, svgFile, type PlotTable } from './plotFile.ts';

interface PlotFigureProps {
  readonly title: string;
  /** Of its files. */
  readonly fileName: string;
  readonly width: number;
  readonly height: number;
  readonly table: PlotTable;
  /** In the units of the drawing. */
  readonly children: ReactNode;
}

export function PlotFigure({ title, fileName, width, height, table, children }: PlotFigureProps) {
  const { t, i18n } = useTranslation();
  const drawing = useRef<SVGSVGElement>(null);
  const [error, setError] = useState<OsseletError | null>(null);
  async function save(form: 'svg' | 'png' | 'csv'): Promise<void> {
    if (drawing.current === null) return;
    try {
      const name = dated(fileName, form);
      if (form === 'svg') saveFile(name, svgFile(drawing.current), 'image/svg+xml');
      if (form === 'png') saveFile(name, await pngFile(drawing.current), 'image/png');
      if (form === 'csv') saveFile(name, csvFile(table, i18n.language), 'text/csv');
      setError(null);
    } catch (cause) {
      setError(toOsseletError(cause));
    }
  }
  return (
    <figure className="app-plot" aria-label={title}>
      <svg ref={drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} fontFamily={font}>
        <rect width={width} height={height} fill={ink.ground} />
        <text x={12} y={20} fill={ink.text} fontSize={14} fontWeight={600}>
          {title}
        </text>
        {children}
      </svg>
      <div className="app-plot-files" role="group" aria-label={t('app.progress.files', { title })}>
        {(['svg', 'png', 'csv'] as const).map((form) => (
          <button key={form} type="button" className="button small" onClick={() => void save(form)}>
            {form.toUpperCase()}
          </button>
        ))}
      </div>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      <details>
        <summary>{t('app.progress.numbers')}</summary>
        <Numbers title={title} table={table} />
      </details>
    </figure>
  );
}

function Numbers({ title, table: { columns, rows } }: Pick<PlotFigureProps, 'title' | 'table'>) {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const written = (cell: string | number | null) => (typeof cell === 'number' ? format.format(cell) : cell);
  return (
    <table className="app-agreement app-plot-numbers">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // A row has no name of its own; rows are never moved.
          <tr key={at}>
            {row.map((cell, place) => (
              <td key={columns[place]}>{written(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
