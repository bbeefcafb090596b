/**
 * Shutters as painted against the same shapes drawn by Pillow, 16 times as fine: a pixel that lies wholly inside shows,
 * one wholly outside is hidden; of one that the edge cuts, either is right. DCMTK 3.6.7 draws bitmap shutters only.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { staged } from '../open/aPresentation.ts';
import type { Frame } from '../film.ts';
import { editedByDcmtk, fixture, hasTools, openedFrame } from '../truth.ts';
import { paintFilm } from './paint.ts';
import { presented } from './present.ts';
import { defaultVoi } from './renderGrey8.ts';

const python = '/usr/bin/python3';
const hasPillow = spawnSync(python, ['-c', 'import PIL']).status === 0;
const film = fixture('gradient-explicit.dcm');
const [columns, rows, fine] = [48, 40, 16];

/** Share of each pixel that the shape covers, of 255. `draw` is Python; `d` draws, lengths count pixels of the film. */
function covered(draw: string): Uint8Array {
  const script = `
import sys
from PIL import Image, ImageDraw
s = ${fine}
image = Image.new('L', (${columns} * s, ${rows} * s))
d = ImageDraw.Draw(image)
${draw}
sys.stdout.buffer.write(image.reduce(s).tobytes())`;
  return new Uint8Array(execFileSync(python, ['-c', script]));
}

/** Whether each pixel shows, under a shutter of mid grey on a film of black. */
function showing(frame: Frame): boolean[] {
  const rgba = new Uint32Array(columns * rows);
  const black = { ...frame, stored: new Uint16Array(columns * rows), min: 0, max: 0 };
  paintFilm(black, { voi: defaultVoi(frame), isInverted: false, hasShutter: true, hasOverlays: true }, rgba);
  return [...rgba].map((word) => (word & 0xff) !== 128);
}

function expectShown(frame: Frame, draw: string): void {
  const cover = covered(draw);
  const shown = showing(frame);
  const wrong = shown.flatMap((isShown, at) => {
    const isCut = cover[at] !== 0 && cover[at] !== 255;
    return isCut || isShown === (cover[at] === 255) ? [] : [[at % columns, Math.floor(at / columns)]];
  });
  expect(cover.filter((share) => share === 255).length).toBeGreaterThan(200);
  expect(cover.filter((share) => share === 0).length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
}

const grey = '(0018,1622)=32896';
// Rows and columns count from 1, so that pixel 1 reaches from 0 to 1 and has its middle at 0.5.
const shutters: readonly (readonly [name: string, changes: readonly string[], draw: string])[] = [
  [
    'a rectangle, whose edges are the last rows and columns that show',
    ['(0018,1600)=RECTANGULAR', '(0018,1602)=5', '(0018,1604)=40', '(0018,1606)=7', '(0018,1608)=30'],
    'd.rectangle((4 * s, 6 * s, 40 * s - 1, 30 * s - 1), fill=255)',
  ],
  [
    'a circle, whose radius counts pixels along a row of 0.14 mm, between rows of 0.15 mm',
    ['(0018,1600)=CIRCULAR', '(0018,1610)=18\\26', '(0018,1612)=15'],
    'd.ellipse(((25.5 - 15) * s, (17.5 - 14) * s, (25.5 + 15) * s - 1, (17.5 + 14) * s - 1), fill=255)',
  ],
  [
    'a polygon, whose vertices are the middles of pixels',
    ['(0018,1600)=POLYGONAL', '(0018,1620)=3\\5\\12\\45\\38\\30\\25\\4'],
    'd.polygon([(4.5 * s, 2.5 * s), (44.5 * s, 11.5 * s), (29.5 * s, 37.5 * s), (3.5 * s, 24.5 * s)], fill=255)',
  ],
  [
    'a polygon with a bay',
    ['(0018,1600)=POLYGONAL', '(0018,1620)=2\\2\\2\\46\\39\\46\\18\\24\\39\\3'],
    'd.polygon([(1.5 * s, 1.5 * s), (45.5 * s, 1.5 * s), (45.5 * s, 38.5 * s), (23.5 * s, 17.5 * s), (2.5 * s, 38.5 * s)], fill=255)',
  ],
  [
    'a rectangle and a polygon, where both agree',
    [
      '(0018,1600)=RECTANGULAR\\POLYGONAL',
      ...['(0018,1602)=10', '(0018,1604)=44', '(0018,1606)=3', '(0018,1608)=36'],
      '(0018,1620)=3\\5\\12\\45\\38\\30\\25\\4',
    ],
    `d.polygon([(4.5 * s, 2.5 * s), (44.5 * s, 11.5 * s), (29.5 * s, 37.5 * s), (3.5 * s, 24.5 * s)], fill=255)
for box in ((0, 0, 9 * s - 1, 40 * s), (44 * s, 0, 48 * s, 40 * s), (0, 0, 48 * s, 2 * s - 1), (0, 36 * s, 48 * s, 40 * s)):
  d.rectangle(box, fill=0)`,
  ],
];

describe.skipIf(!hasPillow || !hasTools('dcmpsmk', 'dcmodify'))(
  'shutters (needs dcmtk and python3-pil)',
  () => {
    it.each(shutters)('of a film: %s', async (_, changes, draw) => {
      expectShown(await openedFrame(editedByDcmtk(film, grey, ...changes)), draw);
    });

    it.each(shutters)('of a presentation state: %s', async (_, changes, draw) => {
      expectShown(presented(await openedFrame(film), staged(film, grey, ...changes).presentation), draw);
    });
  },
);
