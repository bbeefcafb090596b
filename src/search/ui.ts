/** React door, for app only. */
export { SearchPanel } from './SearchPanel.tsx';
export type { ShownFilm } from './shownFilm.ts';
