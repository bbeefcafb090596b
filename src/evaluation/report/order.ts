/** What a report is made of. */
import type { LabelledSet } from '../datasets/labelledSet.ts';
import type { Measures } from '../measures/measured.ts';
import type { SetResult } from '../protocol/measureSet.ts';

export interface ReportOrder {
  readonly model: string;
  /** SHA-256 of the weights. */
  readonly weights: string;
  readonly set: LabelledSet;
  readonly fold: string;
  readonly date: string;
  readonly measures: Measures;
  readonly result: SetResult;
  readonly language: 'fr' | 'en';
  readonly say: (key: string, values?: Record<string, unknown>) => string;
}
