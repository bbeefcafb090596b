import type { ReactNode } from 'react';

/** What the panel shows of a film; the picture comes from another room. */
export interface ShownFilm {
  readonly fileName: string;
  readonly thumbnail: ReactNode;
  readonly isPhantom: boolean;
  /** Of an earlier session: its file is read again when it is opened. */
  readonly isToReopen: boolean;
}
