/**
 * The pictures of the guideline of the bundled list of findings: parts of synthetic films, whose truth says where to look,
 * as small JPEGs in src/annotations/ontology/guidelinePictures.json. Run: node scripts/guidelinePictures.mjs
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { phantomHand, phantomKnee, phantomShoulder } from '../src/phantom/index.ts';
import { openBrowser } from './bench/browser.ts';

type Film = ReturnType<typeof phantomHand>;
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Wanted {
  readonly film: Film;
  readonly box: Box;
  readonly caption: { readonly fr: string; readonly en: string };
}

const [side, quality] = [200, 0.6];
const seed = 3;

/** A square round a box, `times` as wide as it. */
function around({ left, top, right, bottom }: Box, times: number): Box {
  const half = (Math.max(right - left, bottom - top) * times) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** A square of that share of the film's width, its middle at these shares of the film. */
function part({ columns, rows }: Film, x: number, y: number, width: number): Box {
  const half = (width * columns) / 2;
  return {
    left: x * columns - half,
    top: y * rows - half,
    right: x * columns + half,
    bottom: y * rows + half,
  };
}

function everyBone({ truth: { bones } }: Film): Box {
  return {
    left: Math.min(...bones.map(({ box }) => box.left)),
    top: Math.min(...bones.map(({ box }) => box.top)),
    right: Math.max(...bones.map(({ box }) => box.right)),
    bottom: Math.max(...bones.map(({ box }) => box.bottom)),
  };
}

function joint(options: Parameters<typeof phantomKnee>[0], fr: string, en: string): Wanted {
  const film = phantomKnee(options);
  return { film, box: part(film, 0.5, 0.5, 0.55), caption: { fr, en } };
}

function wanted(): Record<string, readonly Wanted[]> {
  const wrist = phantomHand({ seed, finding: 'fracture' });
  const plate = phantomHand({ seed, finding: 'plate' });
  const plateau = phantomKnee({ seed, finding: 'plateau-fracture' });
  const shoulder = phantomShoulder({ seed, finding: 'dislocation' });
  const marked = phantomHand({ seed, marker: true });
  const child = phantomHand({ seed, growth: { boneAgeMonths: 84, sex: 'F' } });
  return {
    fracture: [
      {
        film: wrist,
        box: around(wrist.truth.fracture!.box, 2.4),
        caption: { fr: 'Radius distal, trait transversal', en: 'Distal radius, transverse line' },
      },
      {
        film: plateau,
        box: around(plateau.truth.fracture!.box, 2.4),
        caption: { fr: 'Plateau tibial', en: 'Tibial plateau' },
      },
    ],
    dislocation: [
      {
        film: shoulder,
        box: part(shoulder, 0.5, 0.42, 0.9),
        caption: { fr: 'Épaule, tête humérale hors de la glène', en: 'Shoulder, the head out of its socket' },
      },
    ],
    osteoarthritis: [
      joint({ seed }, 'Genou sans arthrose', 'Knee without osteoarthritis'),
      joint({ seed, finding: 'arthrosis' }, 'Pincement et ostéophytes', 'Narrowing and osteophytes'),
    ],
    'kellgren-lawrence': ([1, 2, 3, 4] as const).map((grade) =>
      joint({ seed, grade }, `Grade ${String(grade)}`, `Grade ${String(grade)}`),
    ),
    'bone-age': [
      {
        film: child,
        box: around(everyBone(child), 0.9),
        caption: { fr: 'Fille, 7 ans', en: 'Girl, 7 years' },
      },
    ],
    hardware: [
      {
        film: plate,
        box: around(plate.truth.hardware[0]!.box, 1.5),
        caption: { fr: 'Plaque vissée', en: 'Plate and screws' },
      },
    ],
    'cut-off': [
      {
        film: marked,
        box: part(marked, 0.72, 0.4, 0.7),
        caption: { fr: 'Doigts hors du champ', en: 'Fingers outside the field' },
      },
    ],
    'wrong-side-marker': [
      {
        film: marked,
        box: around(marked.truth.marker!.box, 4),
        caption: { fr: 'La lettre à comparer à l’anatomie', en: 'The letter to compare with the anatomy' },
      },
    ],
  };
}

/** Between the 1st and the 99.8th percentile, as eight bits. */
function grey({ film, box }: Wanted) {
  const [left, top] = [Math.max(0, Math.round(box.left)), Math.max(0, Math.round(box.top))];
  const width = Math.min(film.columns, Math.round(box.right)) - left;
  const height = Math.min(film.rows, Math.round(box.bottom)) - top;
  const values = Array.from({ length: width * height }, (_, at) => {
    const row = top + Math.floor(at / width);
    return film.pixels[row * film.columns + left + (at % width)]!;
  });
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [0.01, 0.998].map((share) => sorted[Math.floor(share * (sorted.length - 1))]!) as [
    number,
    number,
  ];
  const bytes = Uint8Array.from(values, (value) =>
    Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low)))),
  );
  return { width, height, base64: Buffer.from(bytes).toString('base64') };
}

/** In the page: shrunk, as a data address. */
function jpeg(page: Page, picture: ReturnType<typeof grey>): Promise<string> {
  return page.evaluate(
    ([{ width, height, base64 }, longest, jpegQuality]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const pixels = new ImageData(width, height);
      bytes.forEach((value, at) => pixels.data.set([value, value, value, 255], 4 * at));
      const [whole, small] = [document.createElement('canvas'), document.createElement('canvas')];
      [whole.width, whole.height] = [width, height];
      whole.getContext('2d')!.putImageData(pixels, 0, 0);
      const scale = longest / Math.max(width, height);
      [small.width, small.height] = [Math.round(width * scale), Math.round(height * scale)];
      const context = small.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(whole, 0, 0, small.width, small.height);
      return small.toDataURL('image/jpeg', jpegQuality);
    },
    [picture, side, quality] as const,
  );
}

export async function main(root: string): Promise<void> {
  const browser = await openBrowser();
  const page = await browser.newPage();
  const pictures: Record<string, unknown[]> = {};
  for (const [term, films] of Object.entries(wanted())) {
    pictures[term] = [];
    for (const one of films) {
      const caption = {
        fr: `${one.caption.fr} (film synthétique)`,
        en: `${one.caption.en} (synthetic film)`,
      };
      pictures[term].push({ address: await jpeg(page, grey(one)), caption });
    }
  }
  await browser.close();
  const file = path.join(root, 'src/annotations/ontology/guidelinePictures.json');
  writeFileSync(file, `${JSON.stringify(pictures, null, 2)}\n`);
}
