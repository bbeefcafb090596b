/**
 * Lines of one height, of which only those in sight are in the page: 2,000 attributes cost what thirty do. A grid of one
 * Tab stop: arrows, pages, Home and End move the line, Ctrl+C or Enter copies its value.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedRow } from './tagSearch.ts';

const rowPx = 26;
const marginRows = 10;

interface TagTableProps {
  readonly rows: readonly NamedRow[];
  readonly onCopy: (row: NamedRow) => void;
}

export function TagTable({ rows, onCopy }: TagTableProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const [scrolledPx, setScrolled] = useState(0);
  const [heightPx, setHeight] = useState(600);
  const [wished, setActive] = useState(0);
  const active = Math.min(wished, rows.length - 1);
  const first = Math.max(0, Math.floor(scrolledPx / rowPx) - marginRows);
  const shown = rows.slice(first, first + Math.ceil(heightPx / rowPx) + 2 * marginRows);
  useLayoutEffect(() => setHeight(grid.current?.clientHeight ?? 600), []);

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[active];
    if (event.key === 'Enter' || (event.key === 'c' && (event.ctrlKey || event.metaKey))) {
      // Text that a person selected by mouse is what Ctrl+C copies.
      if (event.key === 'c' && getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      if (row !== undefined) onCopy(row);
      return;
    }
    const next = rowAfter(event.key, active, rows.length, Math.floor(heightPx / rowPx) - 1);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    keepInSight(grid.current, next);
  }

  return (
    <div
      ref={grid}
      className="app-tags"
      role="grid"
      tabIndex={0}
      aria-label={t('app.tags.title')}
      aria-rowcount={rows.length}
      aria-activedescendant={active < 0 ? undefined : `tag-${String(active)}`}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" style={{ height: rows.length * rowPx }}>
        {shown.map((named, offset) => {
          const at = first + offset;
          return (
            <TagLine
              key={at}
              id={`tag-${String(at)}`}
              at={at}
              named={named}
              isActive={at === active}
              onActivate={() => setActive(at)}
              onCopy={() => onCopy(named)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface TagLineProps {
  readonly id: string;
  readonly at: number;
  readonly named: NamedRow;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onCopy: () => void;
}

function TagLine({ id, at, named: { row, name, text }, isActive, onActivate, onCopy }: TagLineProps) {
  return (
    <div
      id={id}
      className="app-tag"
      role="row"
      aria-rowindex={at + 1}
      aria-selected={isActive}
      style={{ top: at * rowPx, height: rowPx }}
      onClick={onActivate}
      onDoubleClick={onCopy}
    >
      <span role="gridcell" className="app-tag-number" style={{ paddingLeft: row.level * 14 }}>
        {row.tag === '' ? '' : `(${row.tag})`}
      </span>
      <span role="gridcell">{row.vr}</span>
      <span role="gridcell" title={row.keyword ?? name}>
        {name}
      </span>
      <span role="gridcell" title={text}>
        {text}
      </span>
    </div>
  );
}

function rowAfter(key: string, at: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(at + step, count - 1));
}

function keepInSight(grid: HTMLElement | null, at: number): void {
  if (grid === null) return;
  const top = at * rowPx;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + rowPx > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + rowPx - grid.clientHeight;
}
