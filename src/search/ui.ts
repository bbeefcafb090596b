/** React door, for app only. */
export { searchCommands } from './commands.ts';
export { SearchPanel } from './SearchPanel.tsx';
export { PartOutline } from './part/PartOutline.tsx';
/** The ranking in its worker, for app/ only. */
export { startSearch, type SearchClient } from './searchClient.ts';
