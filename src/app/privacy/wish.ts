/** What a person is about to erase, as it is put before them once more. */
import type { FilmKey } from '../../dicom/index.ts';
import type { ErasingControl } from '../session/erasing.ts';
import type { Totals } from './inventory.ts';
import { daysBefore } from './retention.ts';

export type ErasingWish = { readonly totals: Totals } & (
  | {
      readonly kind: 'patient';
      readonly who: string;
      readonly mark: string | null;
      readonly keys: readonly FilmKey[];
    }
  | { readonly kind: 'age'; readonly days: number }
  | { readonly kind: 'all' }
);

/** Answers how many films left. */
export function fulfil(wish: ErasingWish, erasing: ErasingControl): Promise<number> {
  if (wish.kind === 'all') return erasing.eraseAll();
  if (wish.kind === 'age') return erasing.eraseOlder(daysBefore(new Date(), wish.days));
  return wish.mark === null ? erasing.eraseFilms(wish.keys) : erasing.erasePatient(wish.mark);
}
