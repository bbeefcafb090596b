/**
 * The layouts that the evaluation reads (`osselet evaluate`), one entry each: which tables there are, under which columns, and
 * what a film needs to stand in one. Column names are those of the published tables.
 */
import type { SetLayoutId } from './layoutIds.ts';
import type { LeftOut, SetFilm, SetFold, SetRow } from './setFilm.ts';

export interface SetLayout {
  readonly id: SetLayoutId;
  /** Written even where no film stands in one: a reader asks for all of them. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** Lines without a header, as MURA has them. */
  readonly isBare?: boolean;
  readonly rowOf: (one: SetFilm, at: number) => SetRow | LeftOut;
}

const folds = ['train', 'val', 'test'] as const satisfies readonly SetFold[];

const perFold = (name: (fold: SetFold) => string, columns: readonly string[]) =>
  Object.fromEntries(folds.map((fold) => [name(fold), columns]));

const digits = (number: number, length = 4) => String(number).padStart(length, '0');

/**
 * FracAtlas numbers its films, and two numbers that follow one another count as one patient there: the number is that of the
 * patient, twice.
 */
const fracatlas: SetLayout = {
  id: 'fracatlas',
  tables: {
    'manifest.csv': [
      'file',
      'fold',
      'body_part',
      'view',
      'fractured',
      'fracture_count',
      'hardware',
      'width',
      'height',
      'boxes_yolo_cxcywh',
    ],
  },
  rowOf: ({ film, patient, fold, isFractured, fractures, hasHardware }, at) => {
    if (isFractured === undefined) return 'no-answer';
    const boxes = isFractured ? fractures : [];
    const path = `images/film-${digits(at + 1)}-${digits(2 * patient, 7)}.png`;
    const cells = {
      file: path,
      fold,
      body_part: film.bodyPart?.toLowerCase() ?? 'unknown',
      view: viewOf(film.viewPosition),
      fractured: Number(isFractured),
      fracture_count: isFractured ? Math.max(1, boxes.length) : 0,
      hardware: Number(hasHardware ?? false),
      width: film.columns,
      height: film.rows,
      boxes_yolo_cxcywh: boxes.map((box) => yoloText(box, film)).join(';'),
    };
    return { table: 'manifest.csv', path, cells };
  },
};

const grazped: SetLayout = {
  id: 'grazpedwri-dx',
  tables: perFold(
    (fold) => `${fold}_dataset.csv`,
    ['filestem', 'patient_id', 'laterality', 'fracture_visible'],
  ),
  rowOf: ({ film, patient, study, fold, isFractured }, at) => {
    if (isFractured === undefined) return 'no-answer';
    const filestem = `${digits(patient)}_${digits(study, 10)}_${digits(at + 1)}`;
    const cells = {
      filestem,
      patient_id: patient,
      laterality: film.laterality ?? '',
      // The published table leaves the cell empty where no fracture is seen.
      fracture_visible: isFractured ? 1 : '',
    };
    return { table: `${fold}_dataset.csv`, path: `images/${filestem}.png`, cells };
  },
};

/** A study of MURA is one answer: a film whose answer is not that of its study makes a study of its own. */
const mura: SetLayout = {
  id: 'mura',
  tables: {
    'MURA-v1.1/train_labeled_studies.csv': ['study', 'label'],
    'MURA-v1.1/valid_labeled_studies.csv': ['study', 'label'],
  },
  isBare: true,
  rowOf: ({ film, patient, study, fold, isAbnormal }, at) => {
    if (isAbnormal === undefined) return 'no-answer';
    const part = fold === 'test' ? 'valid' : 'train';
    const region = (film.bodyPart ?? 'UNKNOWN').toUpperCase().replace(/\W/g, '');
    const said = isAbnormal ? 'positive' : 'negative';
    const folder = `MURA-v1.1/${part}/XR_${region}/patient${digits(patient, 5)}/study${study}_${said}/`;
    const cells = { study: folder, label: Number(isAbnormal) };
    return { table: `MURA-v1.1/${part}_labeled_studies.csv`, path: `${folder}image${at + 1}.png`, cells };
  },
};

const oai: SetLayout = {
  id: 'oai-kl',
  tables: perFold((fold) => `kl_${fold}.csv`, ['ID', 'RXRKL', 'LXRKL', 'file']),
  rowOf: ({ film: { laterality }, patient, fold, grade }, at) => {
    if (grade === undefined) return 'no-grade';
    if (laterality !== 'R' && laterality !== 'L') return 'no-side';
    const file = `film-${digits(at + 1)}.png`;
    const cells = { ID: patient, file, [laterality === 'R' ? 'RXRKL' : 'LXRKL']: grade };
    return { table: `kl_${fold}.csv`, path: `images/${file}`, cells };
  },
};

const knee: SetLayout = {
  id: 'knee-kl',
  tables: { 'manifest.csv': ['file', 'fold', 'grade', 'subject', 'side'] },
  rowOf: ({ film, patient, fold, grade }, at) => {
    if (grade === undefined) return 'no-grade';
    const path = `images/film-${digits(at + 1)}.png`;
    const cells = { file: path, fold, grade, subject: patient, side: film.laterality ?? '' };
    return { table: 'manifest.csv', path, cells };
  },
};

/** It has no side for tuning: films of that side are learned from. */
const boneAge: SetLayout = {
  id: 'rsna-bone-age',
  tables: {
    'train.csv': ['id', 'boneage', 'male'],
    'Validation Dataset.csv': ['Image ID', 'male', 'Bone Age (months)'],
  },
  rowOf: ({ fold, isMale, boneAgeMonths }, at) => {
    if (boneAgeMonths === undefined) return 'no-age';
    if (isMale === undefined) return 'no-sex';
    const [id, male] = [at + 1, isMale ? 'True' : 'False'];
    return fold === 'test'
      ? {
          table: 'Validation Dataset.csv',
          path: `boneage-validation-dataset-1/${id}.png`,
          cells: { 'Image ID': id, male, 'Bone Age (months)': boneAgeMonths },
        }
      : {
          table: 'train.csv',
          path: `boneage-training-dataset/${id}.png`,
          cells: { id, boneage: boneAgeMonths, male },
        };
  },
};

export const layoutOf: Readonly<Record<SetLayoutId, SetLayout>> = {
  fracatlas,
  'grazpedwri-dx': grazped,
  mura,
  'oai-kl': oai,
  'knee-kl': knee,
  'rsna-bone-age': boneAge,
};

function viewOf(position: string | null): string {
  if (position === 'AP' || position === 'PA') return 'frontal';
  if (position === 'LL' || position === 'RL') return 'lateral';
  return /^(LLO|RLO|RAO|LAO|LPO|RPO)$/.test(position ?? '') ? 'oblique' : 'unknown';
}

/** Centre and size as shares of the film, as YOLO writes them after the class. */
function yoloText(
  { left, top, right, bottom }: SetFilm['fractures'][number],
  { columns, rows }: SetFilm['film'],
): string {
  const shares = [
    (left + right) / 2 / columns,
    (top + bottom) / 2 / rows,
    (right - left) / columns,
    (bottom - top) / rows,
  ];
  return shares.map((share) => Number(share.toFixed(6))).join(' ');
}
