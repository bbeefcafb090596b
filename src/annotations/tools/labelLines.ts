/** What stands beside a mark, line by line: what was said of it, the text a person gave it, its value, then what explains it. */
import type { MarkWords } from './words.ts';

export interface LabelLine {
  readonly text: string;
  readonly isMinor: boolean;
}

export function labelLines(
  { findings, value, note, statistics }: MarkWords,
  /** As a person wrote it; empty where they did not. */
  ownText: string,
  /** Of who drew it, where several people drew on the film. */
  initials = '',
): readonly LabelLine[] {
  const lines = [
    ...[...findings, ownText, value].map((text) => ({ text, isMinor: false })),
    ...[initials, note, ...statistics].map((text) => ({ text, isMinor: true })),
  ];
  return lines.filter(({ text }) => text !== '');
}
