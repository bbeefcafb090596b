/** What stands beside a mark, line by line: its own name where it has one, its value, then what explains it. */
import type { MarkWords } from './words.ts';

export interface LabelLine {
  readonly text: string;
  readonly isMinor: boolean;
}

export function labelLines(
  { name, value, note, statistics }: MarkWords,
  isNamed: boolean,
  /** Of who drew it, where several people drew on the film. */
  initials = '',
): readonly LabelLine[] {
  const lines = [
    { text: isNamed ? name : '', isMinor: false },
    { text: value, isMinor: false },
    ...[initials, note, ...statistics].map((text) => ({ text, isMinor: true })),
  ];
  return lines.filter(({ text }) => text !== '');
}
