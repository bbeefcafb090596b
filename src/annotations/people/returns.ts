/**
 * What was sent back on each film and what became of it. It is answered by its author alone, and only by what they did
 * knowing of it: saying the finding anew, changing or deleting the mark, taking back what they had said, or maintaining it.
 * What two workstations said without knowing of one another answers nothing. The last answer holds; one taken back does not.
 */
import type { FilmKey } from '../../dicom/index.ts';
import { isStatement, type AnnotationEvent, type ReturnedEvent, type Statement } from '../event.ts';
import { inLogOrder, undoneBy } from '../fold.ts';
import { knowledgeIn, type Knowledge } from '../knowledge.ts';
import type { ReturnDraft, ReturnSubject } from './returned.ts';

export interface Return {
  readonly event: ReturnedEvent;
  readonly state: 'open' | 'corrected' | 'maintained';
  /** The last thing that answered it; null while it is open. */
  readonly answer: AnnotationEvent | null;
}

/** Of any number of films, in the order of the log; what was taken back is no return. */
export function returnsIn(events: readonly AnnotationEvent[]): Return[] {
  const films = new Set(events.flatMap(({ kind, filmKey }) => (kind === 'returned' ? [filmKey] : [])));
  if (films.size === 0) return [];
  const ofFilms = inLogOrder(events.filter(({ filmKey }) => films.has(filmKey)));
  const undone = undoneBy(ofFilms);
  const returns = [...films].flatMap((filmKey) => returnsOn(filmKey, ofFilms, undone));
  const byId = new Map(returns.map((returned) => [returned.event.id, returned]));
  return ofFilms.flatMap(({ id }) => byId.get(id) ?? []);
}

function returnsOn(
  filmKey: FilmKey,
  ofFilms: readonly AnnotationEvent[],
  undone: ReadonlySet<string>,
): Return[] {
  const ordered = ofFilms.filter((event) => event.filmKey === filmKey);
  const knowledge = knowledgeIn(ordered);
  const statements = new Map(ordered.filter(isStatement).map((event) => [event.id, event]));
  return ordered.flatMap((event) => {
    if (event.kind !== 'returned' || undone.has(event.id)) return [];
    const known = { undone, statements, knowledge };
    const answer = ordered.filter((later) => answers(later, event, known)).at(-1) ?? null;
    const state = answer === null ? 'open' : answer.kind === 'maintained' ? 'maintained' : 'corrected';
    return [{ event, state, answer }];
  });
}

interface Known {
  readonly undone: ReadonlySet<string>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly knowledge: Knowledge;
}

function answers(
  later: AnnotationEvent,
  returned: ReturnedEvent,
  { undone, statements, knowledge: { knew } }: Known,
): boolean {
  if (later.id === returned.id || later.author !== returned.to || !knew(later, returned)) return false;
  if (!isStatement(later)) {
    const target = statements.get(later.target);
    // To take back what was said since is to take back an answer, and none itself.
    const isOld = target !== undefined && undone.has(target.id) && !knew(target, returned);
    return later.kind === 'undo' && isOld && isAbout(target, returned.about);
  }
  if (undone.has(later.id)) return false;
  return later.kind === 'maintained' ? later.returned === returned.id : isAbout(later, returned.about);
}

/** Whether what was said is of what was sent back. */
function isAbout(said: Statement, about: ReturnSubject): boolean {
  if (said.kind === 'returned' || said.kind === 'maintained' || said.kind === 'settlement') return false;
  if (about.kind === 'film') return true;
  if (said.kind === 'verdict' || said.kind === 'opinion')
    return about.kind === 'finding' && said.finding === about.finding;
  if (said.kind === 'finding')
    return about.kind === 'finding' ? said.term === about.finding : said.markId === about.markId;
  return about.kind === 'mark' && said.markId === about.markId;
}

/** Whether it is, word for word, waiting for its author already. */
export function isSentBack(returns: readonly Return[], draft: ReturnDraft, author: string): boolean {
  return returns.some(
    ({ event, state }) =>
      state === 'open' &&
      event.author === author &&
      event.to === draft.to &&
      event.reason === draft.reason &&
      sameSubject(event.about, draft.about),
  );
}

function sameSubject(one: ReturnSubject, other: ReturnSubject): boolean {
  if (one.kind === 'finding') return other.kind === 'finding' && one.finding === other.finding;
  if (one.kind === 'mark') return other.kind === 'mark' && one.markId === other.markId;
  return other.kind === 'film';
}
