import type { ReactNode } from 'react';

/** What the panel shows of a film; the picture comes from another room. */
export interface ShownFilm {
  readonly fileName: string;
  readonly thumbnail: ReactNode;
  readonly isPhantom: boolean;
}
