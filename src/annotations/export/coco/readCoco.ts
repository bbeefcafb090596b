/** Boxes, outlines and masks of a COCO file to marks of the films that are open. A file that cannot be right as a whole gives nothing. */
import * as v from 'valibot';
import type { Film } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import type { Mark } from '../../mark.ts';
import { filmNamed, importedId, type ImportedMark, type ImportPlan } from '../importPlan.ts';
import { maskIn } from './maskIn.ts';
import { cocoSchema, type Coco, type CocoAnnotation, type CocoImage } from './cocoSchema.ts';

/** Boxes may touch an edge; rounding of other programs may put them this much beyond it, in pixels. */
const slack = 1;

/** @throws OsseletError `coco-unreadable`, `coco-reference`, `coco-size-differs`, `coco-box-outside`, `coco-mask` */
export function readCoco(text: string, films: readonly Film[]): ImportPlan {
  const coco = parse(text);
  const categories = new Map(coco.categories.map(({ id, name }) => [id, name]));
  const images = new Map(coco.images.map((image) => [image.id, image]));
  coco.annotations.forEach((annotation, at) => checkReferences(annotation, at, { images, categories }));
  const matched = coco.images.map((image) => ({ image, film: filmOf(image, films) }));
  const taken = matched.flatMap(({ image, film }) => (film === null ? [] : [{ image, film }]));
  return {
    films: taken.map(({ image, film }) => {
      const ofImage = coco.annotations.filter(({ image_id }) => image_id === image.id);
      return {
        filmKey: film.key,
        marks: ofImage.map(markIn(image, film, categories)),
        opinions: [],
        verdicts: [],
        findings: ofImage.flatMap(({ attributes }) => attributes?.findings ?? []),
      };
    }),
    unknown: matched.flatMap(({ image, film }) => (film === null ? [image.file_name] : [])),
    leftOut: 0,
  };
}

function parse(text: string): Coco {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), cocoSchema), text);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw annotationsError('coco-unreadable', { place: v.getDotPath(issue) ?? '', found: issue.received });
}

function checkReferences(
  { image_id, category_id }: CocoAnnotation,
  at: number,
  { images, categories }: Readonly<Record<'images' | 'categories', ReadonlyMap<string | number, unknown>>>,
): void {
  const missing = !images.has(image_id) ? `image_id ${image_id}` : `category_id ${category_id}`;
  if (!images.has(image_id) || !categories.has(category_id))
    throw annotationsError('coco-reference', { place: `annotations.${at}`, missing });
}

/** A film of another size is another film, or the same one scaled: its boxes would lie elsewhere. */
function filmOf(image: CocoImage, films: readonly Film[]): Film | null {
  const { osselet_key, file_name, width, height } = image;
  const film = filmNamed(films, { key: osselet_key, fileName: file_name });
  if (film !== null && (film.columns !== width || film.rows !== height))
    throw annotationsError('coco-size-differs', {
      name: file_name,
      width,
      height,
      columns: film.columns,
      rows: film.rows,
    });
  return film;
}

function markIn(image: CocoImage, { key }: Film, categories: ReadonlyMap<string | number, string>) {
  return ({ id, bbox, category_id, attributes, segmentation }: CocoAnnotation): ImportedMark => {
    const [x, y, width, height] = bbox;
    const isInside =
      x >= -slack && y >= -slack && x + width <= image.width + slack && y + height <= image.height + slack;
    if (!isInside || width <= 0 || height <= 0)
      throw annotationsError('coco-box-outside', {
        name: image.file_name,
        box: bbox.join(' '),
        id: id ?? '',
      });
    const clipped = (value: number, most: number) => Math.min(Math.max(value, 0), most);
    const onFilm = ([left, top]: readonly [number, number]) => ({
      x: clipped(left, image.width),
      y: clipped(top, image.height),
    });
    const text = attributes?.text ?? categories.get(category_id) ?? '';
    const named = { text, ...(attributes?.proposal && { proposal: attributes.proposal }) };
    const signed = (mark: Mark) => ({
      markId: attributes?.mark_id ?? importedId(key, mark),
      mark,
      author: attributes?.author,
    });
    const painted = maskIn(segmentation, image, id ?? '');
    if (painted !== null) {
      return signed({ ...painted, ...named });
    }
    const corners = cornersIn(attributes?.tool, segmentation);
    const mark: Mark = {
      ...(corners === null
        ? {
            tool: attributes?.tool === 'ellipse' ? ('ellipse' as const) : ('rectangle' as const),
            points: [onFilm([x, y]), onFilm([x + width, y + height])],
          }
        : { tool: corners.tool, points: corners.points.map(onFilm) }),
      ...named,
    };
    return signed(mark);
  };
}

const outline = v.pipe(
  v.tuple([v.array(v.pipe(v.number(), v.finite()))]),
  v.check(([flat]) => flat.length >= 6 && flat.length % 2 === 0),
);

/** Of the kinds whose outline is their points; null for all that is read by its box. */
function cornersIn(tool: string | undefined, segmentation: unknown) {
  if (tool !== 'polygon' && tool !== 'rotated-rectangle') return null;
  const read = v.safeParse(outline, segmentation);
  if (!read.success) return null;
  const [flat] = read.output;
  const points = Array.from(
    { length: flat.length / 2 },
    (_, at) => [flat[2 * at]!, flat[2 * at + 1]!] as const,
  );
  return tool === 'polygon' || points.length === 4 ? ({ tool, points } as const) : null;
}
