import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { readFracatlas } from './readFracatlas.ts';

const manifest = [
  'file,body_part,fractured,fracture_count,boxes_yolo_cxcywh,view,hardware,width,height,fold',
  'images/Fractured/IMG0000025.jpg,hand,1,2,0.5 0.5 0.2 0.1;0.25 0.75 0.1 0.1,frontal+oblique,0,2880,2304,train',
  'images/Non_fractured/IMG0000001.jpg,leg,0,0,,lateral,1,373,454,embargo',
  'images/Non_fractured/IMG0001000.jpg,hand+shoulder,0,0,,frontal,1,373,454,train',
].join('\n');
const published = {
  'dataset.csv': [
    'image_id,hand,leg,hip,shoulder,mixed,hardware,multiscan,fractured,fracture_count,frontal,lateral,oblique',
    'IMG0000025.jpg,1,0,0,0,0,0,1,1,2,1,0,1',
    'IMG0000011.jpg,0,1,0,0,0,1,0,0,0,0,1,0',
    'IMG0001000.jpg,1,0,0,1,1,1,0,0,0,1,0,0',
  ].join('\n'),
  'Annotations/YOLO/IMG0000025.txt': '0 0.5 0.5 0.2 0.1\n0 0.25 0.75 0.1 0.1\n',
  'images/Fractured/IMG0000025.jpg': '',
};
const without = (file: keyof typeof published) =>
  testFolder(Object.fromEntries(Object.entries(published).filter(([name]) => name !== file)));

describe('FracAtlas from its folder', () => {
  const films = [
    {
      file: 'images/Fractured/IMG0000025.jpg',
      group: 12,
      fold: 'train',
      regions: ['hand'],
      views: ['frontal', 'oblique'],
      fractures: 2,
      hasHardware: false,
      isLarge: true,
      boxes: [
        { left: 0.4, top: 0.45, right: 0.6, bottom: 0.55 },
        { left: 0.2, top: 0.7, right: 0.3, bottom: 0.8 },
      ].map((box) =>
        Object.fromEntries(Object.entries(box).map(([side, at]) => [side, expect.closeTo(at, 9)])),
      ),
    },
    {
      file: 'images/Non_fractured/IMG0001000.jpg',
      group: 500,
      fold: 'train',
      regions: ['hand', 'shoulder'],
      views: ['frontal'],
      fractures: 0,
      hasHardware: true,
      isLarge: false,
      boxes: [],
    },
  ];

  it('reads the layout of one manifest, without the films that stand on no side', async () => {
    expect(await readFracatlas(testFolder({ 'manifest.csv': manifest }))).toEqual(films);
  });

  it('reads the published layout to the same films, on the sides that are kept by number', async () => {
    expect(await readFracatlas(testFolder(published))).toEqual(films);
  });

  it.each([
    ['manifest.csv', manifest.replace('fracture_count', 'count'), 'fracture_count'],
    ['dataset.csv', published['dataset.csv'].replace('hardware', 'metal'), 'hardware'],
  ])('names the column that %s lacks', async (file, text, column) => {
    await expect(readFracatlas(testFolder({ [file]: text }))).rejects.toMatchObject({
      code: 'column-missing',
      facts: { file, column },
    });
  });

  it('names the file of boxes that is missing, and the table where there is none', async () => {
    const boxes = 'Annotations/YOLO/IMG0000025.txt';

    await expect(readFracatlas(without(boxes))).rejects.toMatchObject({
      code: 'file-missing',
      facts: { file: boxes },
    });
    await expect(readFracatlas(without('dataset.csv'))).rejects.toMatchObject({
      code: 'layout-unknown',
      facts: { expected: 'manifest.csv, dataset.csv' },
    });
  });

  it.each([
    [manifest.replace(',1,2,', ',perhaps,2,'), 2, 'fractured', 'perhaps'],
    [manifest.replace(',2,0.5', ',two,0.5'), 2, 'fracture_count', 'two'],
    [manifest.replace(/train$/, 'dev'), 4, 'fold', 'dev'],
    [manifest.replace('0.25 0.75 0.1 0.1', '0.25 0.75'), null, 'boxes_yolo_cxcywh', '0.25 0.75'],
  ])('names the line, the column and the value that cannot be', async (text, line, column, found) => {
    await expect(readFracatlas(testFolder({ 'manifest.csv': text }))).rejects.toMatchObject({
      code: 'value-invalid',
      facts: { file: 'manifest.csv', line, column, found },
    });
  });
});

const folder = path.resolve(import.meta.dirname, '../../../../shared/data/fracatlas');
describe.skipIf(!existsSync(folder))('the sides of FracAtlas (needs ../shared/data/fracatlas)', () => {
  it('are those of the manifest where they are kept by number, and so is what is a large scan', async () => {
    const text = readFileSync(path.join(folder, 'manifest.csv'), 'utf8');
    const films = await readFracatlas(testFolder({ 'manifest.csv': text }));
    const yes = (holds: boolean): string => (holds ? '1' : '0');
    const lines = films.map(({ file, fractures, regions, views, hasHardware }) => {
      const has = (names: readonly string[], all: readonly string[]) =>
        all.map((name) => yes(names.includes(name)));
      return [
        path.basename(file),
        ...has(regions, ['hand', 'leg', 'hip', 'shoulder']),
        ...has(views, ['frontal', 'lateral', 'oblique']),
        yes(hasHardware),
        yes(fractures > 0),
        fractures,
      ].join();
    });
    const columns =
      'image_id,hand,leg,hip,shoulder,frontal,lateral,oblique,hardware,fractured,fracture_count';
    const boxes = films.map(
      ({ file }) => [`Annotations/YOLO/${path.basename(file, '.jpg')}.txt`, ''] as const,
    );
    const layout: Record<string, string> = {
      ...(Object.fromEntries(boxes) as Record<string, string>),
      'dataset.csv': [columns, ...lines].join('\n'),
    };

    const again = await readFracatlas(testFolder(layout));

    const sides = (read: typeof films) => read.map(({ file, fold, isLarge }) => [file, fold, isLarge]);
    expect(films).toHaveLength(1888 + 464 + 707);
    expect(sides(again)).toEqual(sides(films));
  });
});
