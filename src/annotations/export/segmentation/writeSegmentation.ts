/** The masks of one film as a binary DICOM segmentation. */
import { dicomMoment, segmentation, uidFrom, writeDicom } from '../../../dicom/index.ts';
import type { MaskMark } from '../../mark.ts';
import { bitsOf } from '../../tools/mask/maskOf.ts';
import { ownScheme } from '../report/codes.ts';
import { imageOf } from '../report/filmReference.ts';
import type { ReportableFilm, ReportOccasion } from '../report/writeReport.ts';

/** What a person painted is a place on the film, whatever it shows: its name says what. */
const category = { value: '309825002', scheme: 'SCT', meaning: 'Spatial and Relational Concept' };
const type = { value: 'mask', scheme: ownScheme, meaning: 'Region painted by a person' };

/** null for a film without a mask. */
export function writeSegmentation(
  { film, marks }: ReportableFilm,
  { study, at, seed }: ReportOccasion,
): Uint8Array | null {
  const segments = marks.flatMap(({ markId, mark }) =>
    mark.tool === 'mask' ? [segmentOf(markId, mark)] : [],
  );
  if (segments.length === 0) return null;
  return writeDicom(
    segmentation({
      study,
      sopInstanceUid: uidFrom(`segmentation ${seed} ${film.key}`),
      seriesInstanceUid: uidFrom(`segmentation series ${seed}`),
      ...dicomMoment(at),
      image: { ...film, ...imageOf(film) },
      rows: film.rows,
      columns: film.columns,
      segments,
    }),
  );
}

function segmentOf(markId: string, { text, rle, proposal }: MaskMark) {
  return {
    label: text.replaceAll('\\', ' ').trim() || 'mask',
    trackingId: `osselet:mask:${markId}`,
    trackingUid: uidFrom(`mask ${markId}`),
    category,
    type,
    algorithm: proposal ? { name: proposal.modelName, version: String(proposal.modelVersion) } : null,
    bits: byRows(bitsOf(rle), rle.size),
  };
}

/** A mask runs down its columns, a DICOM picture along its rows. */
function byRows(bits: Uint8Array, [rows, columns]: readonly [number, number]): Uint8Array {
  return Uint8Array.from(
    { length: bits.length },
    (_, at) => bits[(at % columns) * rows + Math.floor(at / columns)]!,
  );
}
