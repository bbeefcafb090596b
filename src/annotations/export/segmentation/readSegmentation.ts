/** Segments of a DICOM segmentation, ours or another's, to masks of the films that are open. */
import type { Film, SegmentationRead } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import type { Mark } from '../../mark.ts';
import { maskOf } from '../../tools/mask/maskOf.ts';
import { filmNamed, importedId, type ImportedFilm, type ImportPlan } from '../importPlan.ts';

/** @throws OsseletError `segmentation-unknown-film`, `segmentation-size-differs` */
export function readSegmentation(read: SegmentationRead, films: readonly Film[]): ImportPlan {
  const { rows, columns, segments } = read;
  const uids = [...new Set(segments.map(({ sopInstanceUid }) => sopInstanceUid))];
  const unknown = uids.filter((uid) => !films.some(({ sopInstanceUid }) => sopInstanceUid === uid));
  if (uids.length > 0 && unknown.length === uids.length)
    throw annotationsError('segmentation-unknown-film', { uid: uids[0] ?? '' });
  const byFilm = new Map<string, ImportedFilm['marks'][number][]>();
  let leftOut = read.leftOut;
  for (const { label, trackingId, bits, ...image } of segments) {
    const film = filmNamed(films, image);
    if (film === null) continue;
    if (film.rows !== rows || film.columns !== columns)
      throw annotationsError('segmentation-size-differs', {
        key: film.key,
        width: columns,
        height: rows,
        columns: film.columns,
        rows: film.rows,
      });
    const mask = maskOf(byColumns(bits, rows, columns), [rows, columns]);
    if (mask === null) {
      leftOut++;
      continue;
    }
    const mark: Mark = { tool: 'mask', text: label === 'mask' ? '' : label, ...mask };
    const [, markId] = /^osselet:mask:([\w-]{1,80})$/.exec(trackingId) ?? [];
    const marks = byFilm.get(film.key) ?? [];
    byFilm.set(film.key, [...marks, { markId: markId ?? importedId(film.key, mark), mark }]);
  }
  return {
    films: [...byFilm].map(([filmKey, marks]) => ({
      filmKey,
      marks,
      opinions: [],
      verdicts: [],
      findings: [],
    })),
    unknown,
    leftOut,
  };
}

/** A DICOM picture runs along its rows, a mask down its columns. */
function byColumns(bits: Uint8Array, rows: number, columns: number): Uint8Array {
  return Uint8Array.from(
    { length: bits.length },
    (_, at) => bits[(at % rows) * columns + Math.floor(at / rows)]!,
  );
}
