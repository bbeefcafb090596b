/** How the list of findings calls what a head learned; ids where the list no longer names it. */
import type { Head } from './head.ts';

export interface HeadNames {
  readonly task: string;
  /** Of a finding, class, grade or quantity. */
  readonly ofClass: (label: string) => string;
}

export interface HeadProps {
  readonly head: Head;
  readonly names: HeadNames;
}
