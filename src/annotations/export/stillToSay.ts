/** Of what a file would add, what does not stand yet, so that the same file may be given again. */
import { canonicalJson } from '../../foundation/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { fold, type Folded } from '../fold.ts';
import { placeOf, type FindingDraft } from '../findings/finding.ts';
import { saidBy } from '../own.ts';
import type {
  ImportedFilm,
  ImportedFinding,
  ImportedOpinion,
  ImportedVerdict,
  ImportPlan,
} from './importPlan.ts';

/** What is said of a mark that neither stands nor comes along has nothing to be said of, and is counted as left out. */
export function stillToSay({ films, ...rest }: ImportPlan, events: readonly AnnotationEvent[]): ImportPlan {
  const standing = standingFor(events);
  const drawn = standing(undefined).marks;
  let { leftOut } = rest;
  const left = films.map((film) => {
    const { filmKey, marks, findings } = film;
    const held = drawn.get(filmKey);
    const isThere = ({ scope, markId }: ImportedFinding) =>
      scope !== 'region' || held?.has(markId ?? '') === true || marks.some((one) => one.markId === markId);
    leftOut += findings.length - findings.filter(isThere).length;
    return newOf({ ...film, findings: findings.filter(isThere) }, standing);
  });
  return { ...rest, leftOut, films: left.filter((film) => amountIn(film) > 0) };
}

type StandingOf = (author: string | undefined) => Folded;

/** What the named author has said already; of a file that names nobody, what anybody has. */
function standingFor(events: readonly AnnotationEvent[]): StandingOf {
  const folds = new Map<string | undefined, Folded>();
  return (author) => {
    const known = folds.get(author) ?? fold(author === undefined ? events : saidBy(author, events));
    folds.set(author, known);
    return known;
  };
}

/** Marks and statements, all kinds together. */
export function amountIn({ marks, opinions, verdicts, findings }: ImportedFilm): number {
  return marks.length + opinions.length + verdicts.length + findings.length;
}

function newOf({ filmKey, ...film }: ImportedFilm, standing: StandingOf): ImportedFilm {
  const opinionOf = ({ author, finding }: ImportedOpinion) =>
    standing(author).opinions.get(filmKey)?.get(finding);
  const verdictOf = ({ author, finding }: ImportedVerdict) =>
    standing(author).verdicts.get(filmKey)?.get(finding);
  const findingOf = (one: ImportedFinding) => standing(one.author).findings.get(filmKey)?.get(placeOf(one));
  return {
    filmKey,
    marks: film.marks.filter(({ markId }) => !standing(undefined).marks.get(filmKey)?.has(markId)),
    opinions: film.opinions.filter((one) => opinionOf(one)?.value !== one.value),
    verdicts: film.verdicts.filter((one) => !isSame(verdictOf(one), one)),
    findings: film.findings.filter((one) => !isSaidBy(findingOf(one), one)),
  };
}

/** The same word on the same answer of the same model. */
function isSame(held: ImportedVerdict | undefined, said: ImportedVerdict): boolean {
  const spoken = ({ value, sentence, prediction }: ImportedVerdict) =>
    canonicalJson([value, sentence, prediction.modelHash, prediction.verdict]);
  return held !== undefined && spoken(held) === spoken(said);
}

type Spoken = Pick<FindingDraft, 'value' | 'certainty' | 'attributes'>;

function isSaidBy(held: Spoken | undefined, said: Spoken): boolean {
  const spoken = ({ value, certainty, attributes }: Spoken) => canonicalJson([value, certainty, attributes]);
  return held !== undefined && spoken(held) === spoken(said);
}
