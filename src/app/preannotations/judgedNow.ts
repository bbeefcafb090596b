/**
 * What « confirmer » and « rejeter » are about now: the machine's line that has the focus, else the film of the list in
 * reading, else the answer to the typed question. Nothing under the curtain of « Lire d'abord ».
 */
import { currentFilm, originIn, type WorklistOrigin } from '../../annotations/index.ts';
import { currentLanguage } from '../i18n.ts';
import type { Judgeable } from '../judgeable.ts';
import { judgeableIn } from '../judged.ts';
import { isCurtained } from '../session/readFirst.ts';
import { isDoneIn } from '../session/review/review.ts';
import type { Session } from '../session/session.ts';
import { preannotationsOf, type Preannotation } from './preannotation.ts';

type Stores = Pick<Session, 'annotations' | 'catalogue' | 'readFirst' | 'review' | 'standing'>;

/** On the film in reading, as things stand now. */
export function preannotationsIn(stores: Stores): readonly Preannotation[] {
  const { films, selectedKey } = stores.catalogue.getState();
  const film = films.find(({ id }) => id === selectedKey)?.film;
  const standing = stores.standing.getState().standing;
  if (film == null || standing.kind !== 'scored' || standing.filmKey !== film.key) return [];
  if (isCurtained(stores.readFirst.getState(), stores.annotations.getState(), film.key)) return [];
  const { key, isPhantom } = film;
  return preannotationsOf(standing.rows, {
    isPhantom,
    language: currentLanguage(),
    originOf: (finding) => originOf(stores, key, finding),
  });
}

/** Of the list in reading, for its own finding. */
export function originOf(
  { review }: Pick<Session, 'review'>,
  filmKey: string,
  finding: string,
): WorklistOrigin | null {
  const { queue } = review.getState();
  return queue?.list.finding === finding ? originIn(queue.list, filmKey) : null;
}

/** The finding of the list, where its film is the one in reading; null otherwise. */
export function reviewedFinding({ catalogue, review }: Pick<Stores, 'catalogue' | 'review'>): string | null {
  const { queue } = review.getState();
  if (queue === null || currentFilm(queue) !== catalogue.getState().selectedKey) return null;
  return queue.list.finding;
}

export function judgedNow(session: Stores & Pick<Session, 'zeroshot'>): Judgeable | null {
  const wanted = findingInFocus() ?? reviewedFinding(session);
  if (wanted === null) return judgeableIn(session);
  return preannotationsIn(session).find(({ finding }) => finding === wanted) ?? null;
}

/** Written first; the list goes on once its film is answered and still the one before the reader. */
export async function judge(
  { annotations, review }: Pick<Session, 'annotations' | 'review'>,
  verdict: 'confirm' | 'reject',
  { judged }: Judgeable,
): Promise<void> {
  await annotations.getState()[verdict](judged);
  const { queue, goOn } = review.getState();
  const isOfList = queue !== null && judged.worklist?.list === queue.list.id;
  if (
    isOfList &&
    currentFilm(queue) === judged.filmKey &&
    isDoneIn(annotations.getState(), queue)(judged.filmKey)
  )
    goOn();
}

const lineSelector = '[data-preannotation]';

function findingInFocus(): string | null {
  const line = document.activeElement?.closest<HTMLElement>(lineSelector);
  return line?.dataset.preannotation ?? null;
}

/** The answers of the term's row, where a person says it in their own words. False where the list of terms has none. */
export function openTerm(finding: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-term="${CSS.escape(finding)}"]`);
  if (row === null) return false;
  const folded = row.closest('details');
  if (folded !== null) folded.open = true;
  row.querySelector<HTMLElement>('.annotations-term-value :is(button, select, input)')?.focus();
  return true;
}
