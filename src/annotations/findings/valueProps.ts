import type { FindingValue } from './finding.ts';
import type { Language } from './language.ts';

/** Of a field that answers one term. */
export interface ValueProps<Scale> {
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
  readonly value: FindingValue | null;
  /** null takes what was said off the film. */
  readonly onSay: (value: FindingValue | null) => void;
}
