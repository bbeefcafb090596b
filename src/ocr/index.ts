/** Text that is burned into the pixels of a film, found so that it can be blacked out. Loaded when it is asked for. */
export type { TextBox, TextLine } from './protocol.ts';
