/** Of what a file would add, what does not stand yet, so that the same file may be given again. */
import type { FilmKey } from '../../dicom/index.ts';
import { canonicalJson } from '../../foundation/index.ts';
import type { Folded } from '../fold.ts';
import { placeOf, type FindingDraft } from '../findings/finding.ts';
import type { ImportedFilm, ImportedFinding, ImportedVerdict, ImportPlan } from './importPlan.ts';

/** What is said of a mark that neither stands nor comes along has nothing to be said of, and is counted as left out. */
export function stillToSay({ films, ...rest }: ImportPlan, standing: Folded): ImportPlan {
  let { leftOut } = rest;
  const left = films.map((film) => {
    const { filmKey, marks, findings } = film;
    const held = standing.marks.get(filmKey);
    const isThere = ({ scope, markId }: ImportedFinding) =>
      scope !== 'region' || held?.has(markId ?? '') === true || marks.some((one) => one.markId === markId);
    leftOut += findings.length - findings.filter(isThere).length;
    return newOf({ ...film, findings: findings.filter(isThere) }, standing);
  });
  return { ...rest, leftOut, films: left.filter((film) => amountIn(film) > 0) };
}

/** Marks and statements, all kinds together. */
export function amountIn({ marks, opinions, verdicts, findings }: ImportedFilm): number {
  return marks.length + opinions.length + verdicts.length + findings.length;
}

function newOf({ filmKey, ...film }: ImportedFilm, standing: Folded): ImportedFilm {
  const held = <Said>(of: ReadonlyMap<FilmKey, ReadonlyMap<string, Said>>, key: string) =>
    of.get(filmKey)?.get(key);
  return {
    filmKey,
    marks: film.marks.filter(({ markId }) => held(standing.marks, markId) === undefined),
    opinions: film.opinions.filter(({ finding, value }) => held(standing.opinions, finding)?.value !== value),
    verdicts: film.verdicts.filter((one) => !isSame(held(standing.verdicts, one.finding), one)),
    findings: film.findings.filter((one) => !isSaidBy(held(standing.findings, placeOf(one)), one)),
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
