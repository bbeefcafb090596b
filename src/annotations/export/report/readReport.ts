/**
 * Measurement groups of a report, ours or another's, to marks and opinions. What has no form here is counted, not
 * guessed: circles, points, regions that stand askew.
 */
import type { Film, ReportItem, ReportTree } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import {
  filmNamed,
  type ImportedFilm,
  type ImportedFinding,
  type ImportedVerdict,
  type ImportPlan,
} from '../importPlan.ts';
import { names, isSame } from './codes.ts';
import { personIn } from './observer.ts';
import { findingIn } from './readFinding.ts';
import { markIn } from './readMark.ts';
import { opinionIn } from './readOpinion.ts';
import { verdictIn } from './readVerdict.ts';

interface Found {
  readonly film: Film;
  readonly mark: ImportedFilm['marks'][number] | null;
  readonly opinion: ImportedFilm['opinions'][number] | null;
  readonly verdict: ImportedVerdict | null;
  readonly finding: ImportedFinding | null;
}

/** @throws OsseletError `report-without-groups`, `report-unknown-film`, `report-outside-film` */
export function readReport({ root }: ReportTree, films: readonly Film[]): ImportPlan {
  const groups = groupsIn(root);
  if (groups.length === 0) throw annotationsError('report-without-groups');
  const spoken = groups.map((group) => ({ group, image: imageIn(group) }));
  const uids = [...new Set(spoken.flatMap(({ image }) => (image === null ? [] : [image.sopInstanceUid])))];
  const unknown = uids.filter((uid) => !films.some(({ sopInstanceUid }) => sopInstanceUid === uid));
  if (uids.length > 0 && unknown.length === uids.length)
    throw annotationsError('report-unknown-film', { uid: uids[0] ?? '', count: uids.length });
  const found = spoken.flatMap(({ group, image }): Found[] => {
    const film =
      image && filmNamed(films, { sopInstanceUid: image.sopInstanceUid, frame: (image.frame ?? 1) - 1 });
    if (!film) return [];
    const finding = findingIn(group, film);
    const verdict = verdictIn(group, film);
    const opinion = finding === null && verdict === null ? opinionIn(group, film) : null;
    const author = personIn(group) ?? personIn(root);
    const signed = <Said>(said: Said | null) => said && { ...said, author };
    return [
      {
        film,
        mark: signed(markIn(group, film)),
        opinion: signed(opinion),
        verdict: signed(verdict),
        finding: signed(finding),
      },
    ];
  });
  const taken = found.filter(({ mark, opinion, verdict, finding }) => mark ?? opinion ?? verdict ?? finding);
  return { films: byFilm(taken), unknown, leftOut: found.length - taken.length };
}

function groupsIn(item: ReportItem): ReportItem[] {
  return isSame(item.name, names.group) ? [item] : item.items.flatMap(groupsIn);
}

/** The first image that anything in the group was taken from. */
function imageIn({ image, items }: ReportItem): ReportItem['image'] {
  return image ?? items.map(imageIn).find((inside) => inside !== null) ?? null;
}

/** What one person says twice of one finding is as it says it first: ours name opinions before what a verdict amounts to. */
function byFilm(found: readonly Found[]): ImportedFilm[] {
  return [...new Set(found.map(({ film }) => film.key))].map((filmKey) => {
    const ofFilm = found.filter(({ film }) => film.key === filmKey);
    const opinions = ofFilm.flatMap(({ opinion }) => (opinion === null ? [] : [opinion]));
    const firstOfEach = new Map(
      opinions.toReversed().map((opinion) => [JSON.stringify([opinion.author, opinion.finding]), opinion]),
    );
    return {
      filmKey,
      marks: ofFilm.flatMap(({ mark }) => (mark === null ? [] : [mark])),
      opinions: [...firstOfEach.values()].toReversed(),
      verdicts: ofFilm.flatMap(({ verdict }) => verdict ?? []),
      findings: ofFilm.flatMap(({ finding }) => finding ?? []),
    };
  });
}
