/**
 * Every chain of the whole log, a page of rows at a time: the films of a page are whole but for the last, which waits for the
 * next page. Some four seconds of hashing for 100,000 events, so a worker does it.
 */
import type { FilmKey } from '../dicom/index.ts';
import type { EventRecord } from '../storage/index.ts';
import { verifyChain } from './chain.ts';
import { rowsOf } from './readable.ts';

export interface LogFault {
  readonly filmKey: FilmKey;
  /** Place in its chain. */
  readonly seq: number;
  /** As `errors.ts` has it. */
  readonly code: 'chain-broken' | 'row-unreadable';
}

/** The first fault of each film, as it is told where the film is opened; `pages` in the order of films. */
export async function faultsIn(pages: AsyncIterable<readonly EventRecord[]>): Promise<LogFault[]> {
  const faults: LogFault[] = [];
  let open: EventRecord[] = [];
  for await (const page of pages) {
    const last = page.at(-1)?.filmKey;
    faults.push(...(await faultsOf([...open, ...page].filter(({ filmKey }) => filmKey !== last))));
    open = [...open, ...page].filter(({ filmKey }) => filmKey === last);
  }
  return [...faults, ...(await faultsOf(open))];
}

async function faultsOf(records: readonly EventRecord[]): Promise<LogFault[]> {
  const { events, unreadable } = rowsOf(records);
  const found: LogFault[] = [
    ...unreadable.map(({ filmKey, seq }) => ({ filmKey, seq, code: 'row-unreadable' as const })),
    ...(await verifyChain(events)).map(({ filmKey, seq }) => ({
      filmKey,
      seq,
      code: 'chain-broken' as const,
    })),
  ];
  const firsts = new Map<FilmKey, LogFault>();
  for (const fault of found) if (!firsts.has(fault.filmKey)) firsts.set(fault.filmKey, fault);
  return [...firsts.values()];
}
