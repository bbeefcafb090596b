/** What every row of the list gets from the list: its place, and what the person does with it. */
import type { CSSProperties } from 'react';
import type { FilmKey } from '../../dicom/index.ts';
import type { Thumbnails } from '../thumbnails.ts';

export interface RowPlace {
  readonly ref: (element: Element | null) => void;
  readonly 'data-index': number;
  readonly style: CSSProperties;
}

/** As a screen reader counts it: most options are not in the page. */
export interface OptionPlace {
  readonly id: string;
  readonly 'aria-setsize': number;
  readonly 'aria-posinset': number;
  readonly 'aria-selected': boolean;
}

export interface RowContext {
  /** Films on the screen in other places. */
  readonly besideKeys: readonly FilmKey[];
  readonly thumbnails: Thumbnails;
  readonly onSelect: (key: FilmKey) => void;
  readonly onReopen: (keys: readonly FilmKey[]) => void;
  readonly onFold: (seriesId: string) => void;
}
