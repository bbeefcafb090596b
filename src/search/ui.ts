/** React door, for app only. */
export { SearchPanel } from './SearchPanel.tsx';
