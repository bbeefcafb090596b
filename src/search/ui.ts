/** React door, for app only. */
export { SearchPanel } from './SearchPanel.tsx';
/** The ranking in its worker, for app/ only. */
export { startSearch, type SearchClient } from './searchClient.ts';
