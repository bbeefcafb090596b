/**
 * The demonstration study in one click: its films stand in the list at once, are drawn one after the other, and each is
 * opened while the next is being drawn, so that the first is on screen within a second or two.
 */
import type { CatalogueSlice } from '../../catalogue/index.ts';
import { toOsseletError } from '../../foundation/index.ts';
import type { Opening } from './opening.ts';

export interface DemonstrationPorts {
  readonly catalogue: () => Pick<CatalogueSlice, 'arriveAll' | 'refuse'>;
  readonly names: () => readonly string[];
  readonly draw: (
    onFilm: (film: { readonly fileName: string; readonly bytes: Uint8Array }, at: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  readonly openFiles: Opening['openFiles'];
}

export interface Demonstration {
  /** Asked for again while it is being drawn, it goes on as it is. */
  open(): Promise<void>;
  cancel(): void;
}

export function createDemonstration({
  catalogue,
  names,
  draw,
  openFiles,
}: DemonstrationPorts): Demonstration {
  let running: AbortController | null = null;

  async function drawAll({ signal }: AbortController): Promise<void> {
    const lines = catalogue().arriveAll(names().map((name) => ({ name })));
    const opened: Promise<void>[] = [];
    const onFilm = (film: { readonly fileName: string; readonly bytes: Uint8Array }, at: number): void => {
      const line = lines[at];
      if (signal.aborted || line === undefined) return;
      const file = { name: film.fileName, content: film.bytes };
      opened.push(openFiles([file], { lines: [line], isBehind: at > 0 }));
    };
    try {
      await draw(onFilm, signal);
    } catch (error) {
      for (const line of lines.slice(opened.length)) catalogue().refuse(line, toOsseletError(error));
    }
    await Promise.all(opened);
  }

  return {
    async open() {
      if (running) return;
      const stop = new AbortController();
      running = stop;
      await drawAll(stop).finally(() => (running = null));
    },
    cancel() {
      running?.abort();
    },
  };
}
