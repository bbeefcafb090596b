import { describe, expect, it } from 'vitest';
import { aFinding } from '../../builders.ts';
import { anOpenFilm, oneOfEach, oneOfEachFinding, refusal, said } from '../testStatements.ts';
import type { Mark } from '../../mark.ts';
import { maskOf } from '../../tools/mask/maskOf.ts';
import { readCoco } from './readCoco.ts';
import { writeCoco } from './writeCoco.ts';

interface Written {
  images: { id: number; file_name: string; width: number; height: number }[];
  annotations: {
    image_id: number;
    category_id: number;
    bbox: number[];
    area: number;
    segmentation: number[][];
  }[];
  categories: { id: number; name: string }[];
}

const written = (withFileNames = false) => writeCoco(said({ marks: oneOfEach }), { withFileNames });
const parsed = () => JSON.parse(written()) as Written;
const edited = (edit: (coco: Written) => void): string => {
  const coco = parsed();
  edit(coco);
  return JSON.stringify(coco);
};
/** As any other program writes it: nothing of ours in it. */
const foreign = (image: object, box: number[]): string =>
  JSON.stringify({
    images: [{ id: 7, file_name: 'MARTIN.dcm', width: 400, height: 300, ...image }],
    annotations: [{ id: 1, image_id: 7, category_id: 3, bbox: box }],
    categories: [{ id: 3, name: 'fracture' }],
  });

describe('rectangles and ellipses as COCO', () => {
  it('are boxes in pixels with the category that a person wrote, or the kind of mark', () => {
    const { images, annotations, categories } = parsed();

    expect(images).toMatchObject([{ id: 1, width: 400, height: 300 }]);
    expect(categories.map(({ name }) => name)).toEqual(['Fracture œdémateuse', 'ellipse']);
    expect(annotations.map(({ bbox, category_id }) => [category_id, ...bbox])).toEqual([
      [1, 10, 20, 100, 50],
      [2, 200, 100, 100, 40],
    ]);
    expect(annotations[0]?.area).toBe(5000);
    // π · 50 · 20
    expect(annotations[1]?.area).toBeCloseTo(3141.592654, 6);
    expect(annotations[0]?.segmentation).toEqual([[10, 20, 110, 20, 110, 70, 10, 70]]);
  });

  it('have as category what their reader found there, in the words of the list, where they wrote no name', () => {
    const ofEllipse = aFinding({ scope: 'region', markId: 'm-ellipse', termLabel: 'fracture' });
    const absent = { ...ofEllipse, term: 'hardware', value: { kind: 'presence', isPresent: false } } as const;
    const { categories, annotations } = JSON.parse(
      writeCoco(said({ marks: oneOfEach, findings: [ofEllipse, absent] }), { withFileNames: false }),
    ) as Written;

    expect(categories.map(({ name }) => name)).toEqual(['Fracture œdémateuse', 'fracture']);
    expect(annotations.map(({ category_id }) => category_id)).toEqual([1, 2]);
  });

  it('name no file unless a person asks for it, since files are named after patients', () => {
    expect(written()).not.toContain('MARTIN');
    expect(written(true)).toContain('MARTIN');
  });

  it('come back as they were, into a profile that knows nothing', () => {
    const { films, unknown } = readCoco(written(), [anOpenFilm()]);

    expect(unknown).toEqual([]);
    expect(films[0]?.marks).toEqual([
      { markId: 'm-box', mark: oneOfEach['m-box'] },
      { markId: 'm-ellipse', mark: oneOfEach['m-ellipse'] },
    ]);
  });
});

describe('what was said of a box', () => {
  const ofBox = oneOfEachFinding.filter(({ markId }) => markId === 'm-box');
  const file = () =>
    writeCoco(said({ marks: oneOfEach, findings: oneOfEachFinding }), { withFileNames: false });

  it('comes back with it, and what was said of the film or its study does not', () => {
    const [film] = readCoco(file(), [anOpenFilm()]).films;

    expect(film?.findings.map((one) => ({ kind: 'finding', ...one }))).toEqual(ofBox);
    expect(ofBox).toHaveLength(1);
  });

  it('is refused with its place where it was edited to nonsense', () => {
    const edited = file().replace('"isPresent": false', '"isPresent": "no"');

    expect(refusal(() => readCoco(edited, [anOpenFilm()]))).toMatchObject({
      code: 'coco-unreadable',
      facts: { place: 'annotations.0.attributes.findings.0.value.isPresent' },
    });
  });
});

describe('a COCO file of another program', () => {
  it('gives rectangles that bear the name of their category, found by the name of the file', () => {
    const { films } = readCoco(foreign({}, [10, 20, 30, 40]), [anOpenFilm()]);

    expect(films[0]?.filmKey).toBe('1.2.840.1#0');
    expect(films[0]?.marks[0]?.mark).toEqual({
      tool: 'rectangle',
      points: [
        { x: 10, y: 20 },
        { x: 40, y: 60 },
      ],
      text: 'fracture',
    });
  });

  it('gives the same marks each time', () => {
    const ids = () => readCoco(foreign({}, [10, 20, 30, 40]), [anOpenFilm()]).films[0]?.marks[0]?.markId;

    expect(ids()).toBe(ids());
  });

  it('says which of its films are not open', () => {
    expect(readCoco(foreign({ file_name: 'autre.dcm' }, [1, 1, 2, 2]), [anOpenFilm()])).toMatchObject({
      films: [],
      unknown: ['autre.dcm'],
    });
  });

  it('is not matched by a file name that two open films bear', () => {
    const twice = [anOpenFilm(), anOpenFilm({ key: '1.2.840.2#0', fileName: 'autre/MARTIN.dcm' })];

    expect(readCoco(foreign({}, [1, 1, 2, 2]), twice).unknown).toEqual(['MARTIN.dcm']);
  });
});

describe('a COCO file that cannot be right', () => {
  const open = [anOpenFilm()];

  it('is refused with the film whose size differs', () => {
    expect(refusal(() => readCoco(foreign({ width: 300, height: 400 }, [1, 1, 2, 2]), open))).toMatchObject({
      code: 'coco-size-differs',
      facts: { name: 'MARTIN.dcm', width: 300, columns: 400 },
    });
  });

  it.each([
    ['beyond the film', [390, 10, 20, 10]],
    ['without a height', [10, 10, 20, 0]],
    ['before the film', [-9, 10, 20, 20]],
  ])('is refused with the box that lies %s', (_, box) => {
    expect(refusal(() => readCoco(foreign({}, box), open))).toMatchObject({
      code: 'coco-box-outside',
      facts: { box: box.join(' ') },
    });
  });

  it('is refused with the annotation whose image is missing', () => {
    const text = edited(({ annotations }) => (annotations[1]!.image_id = 12));

    expect(refusal(() => readCoco(text, open))).toMatchObject({
      code: 'coco-reference',
      facts: {
        place: 'annotations.1',
        missing: 'image_id 12',
      },
    });
  });

  it('is refused with the place where it is no COCO', () => {
    const text = edited(({ annotations }) => (annotations[0]!.bbox = [1, 2, 3]));

    expect(refusal(() => readCoco(text, open))).toMatchObject({
      code: 'coco-unreadable',
      facts: { place: 'annotations.0.bbox.3' },
    });
    expect(refusal(() => readCoco('{"images": [', open))).toMatchObject({
      code: 'coco-unreadable',
      facts: {},
    });
  });
});

describe('a mask as COCO', () => {
  const bits = new Uint8Array(400 * 300);
  // Columns 10 and 11, rows 20 to 24, of a film of 300 rows.
  for (const x of [10, 11]) bits.fill(1, x * 300 + 20, x * 300 + 25);
  const mask: Mark = { tool: 'mask', text: 'kyste', ...maskOf(bits, [300, 400])! };
  const file = () => writeCoco(said({ marks: { 'm-mask': mask } }), { withFileNames: false });

  it('is run lengths of the whole film, with its pixels as area, and comes back as it was', () => {
    const { annotations } = JSON.parse(file()) as { annotations: { segmentation: object }[] };

    expect(annotations[0]).toMatchObject({ bbox: [10, 20, 2, 5], area: 10, iscrowd: 0 });
    expect(annotations[0]?.segmentation).toMatchObject({ size: [300, 400] });
    expect(readCoco(file(), [anOpenFilm()]).films[0]?.marks).toEqual([{ markId: 'm-mask', mark: mask }]);
  });

  it('is read from the plain list of other programs', () => {
    const coco = JSON.parse(foreign({}, [10, 20, 2, 5])) as { annotations: object[] };
    const segmentation = { size: [300, 400], counts: [3020, 5, 295, 5, 120_000 - 3325] };
    Object.assign(coco.annotations[0]!, { segmentation, iscrowd: 1 });

    const [film] = readCoco(JSON.stringify(coco), [anOpenFilm()]).films;

    expect(film?.marks[0]?.mark).toEqual({ ...mask, text: 'fracture' });
  });

  it('is refused where its runs are not those of its image', () => {
    const coco = JSON.parse(file()) as { annotations: { segmentation: { counts: string } }[] };
    coco.annotations[0]!.segmentation.counts += '1';

    expect(refusal(() => readCoco(JSON.stringify(coco), [anOpenFilm()]))).toMatchObject({
      code: 'coco-mask',
      facts: { width: 400, height: 300 },
    });
  });
});
