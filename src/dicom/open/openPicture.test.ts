import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { codecs, fixture, openedFrame, outcome } from '../truth.ts';
import { openFilms } from './openFilms.ts';

describe('a PNG picture of a film', () => {
  // SHA-256 of Pillow 9.4's convert('L').tobytes() on the same file.
  it.each([
    ['grey8.png', '2b91f0f769ed9d5575aef86f021f3dd562af379b6f49ed198cf05d8fd7caade1'],
    ['nearly-grey-rgb.png', 'e93cb8ab0c6d86f37db16bcee934e174679f851bcd11e6cb4b4d5c4a54eea33f'],
    ['nearly-grey-rgba.png', 'e93cb8ab0c6d86f37db16bcee934e174679f851bcd11e6cb4b4d5c4a54eea33f'],
    ['grey-alpha.png', '2b91f0f769ed9d5575aef86f021f3dd562af379b6f49ed198cf05d8fd7caade1'],
    ['palette.png', '40bc69c2880047f76dbed258efad7534fb553f34f62f5a3cb449831e480472a6'],
    ['palette-2bit.png', 'bae9242c750cca621d356515b34fe61782f356dcc22c50761c9f15750edb4af0'],
    ['one-bit.png', '884c292aedd27afed4ff6ab8952902d67998cd332aff37f0a925b51e24f011bc'],
  ])('%s turns grey as Pillow turns it', async (name, sha256) => {
    expect((await openedFrame(fixture(`pictures/${name}`))).sha256).toBe(sha256);
  });

  it('keeps its 16 bits and knows no millimetres', async () => {
    const data = Uint16Array.from({ length: 70 * 66 }, (_, index) => index * 14);
    const { film, stored } = await openedFrame(
      encode({ width: 70, height: 66, data, depth: 16, channels: 1 }),
    );

    expect(stored).toEqual(data);
    expect(film).toMatchObject({ origin: 'picture', rows: 66, columns: 70, bitsStored: 16, spacing: null });
    expect(film.key).toMatch(/^sha256:[0-9a-f]{64}#0$/);
  });

  it('may be interlaced', async () => {
    const data = Uint8Array.from({ length: 71 * 67 }, (_, index) => index % 251);
    const png = encode({ width: 71, height: 67, data, channels: 1 }, { interlace: 'Adam7' });

    expect((await openedFrame(png)).stored).toEqual(data);
  });
});

describe('a JPEG picture of a film', () => {
  // SHA-256 of Pillow 9.4's ImageOps.exif_transpose(picture).tobytes() for each orientation.
  it.each([
    [1, 71, 83, 'e961ae440c9e503af2741bef22dc49c110d0281ed3d0c8b625001d3e8dc540bb'],
    [2, 71, 83, '96b9bd93d8f3cd6dda6843f25ee430cddf171f95d22482e692126e742c28fd00'],
    [3, 71, 83, 'dbda578f5ca11a2e6a11273a789f0196762d51be13622972df545764d50ed0c2'],
    [4, 71, 83, '0ab14c0a76c0bcf1b8575de13ae6215d6b3b840b2b548dfab11f27208341a83a'],
    [5, 83, 71, '708b5fe21c993630215cbd80dc175c2023f6bd334c607d874d67b27998331a1b'],
    [6, 83, 71, '90bf2c288fab29d0d1108f43ade10018ccb99ad69324cac4d5a4cf1273315585'],
    [7, 83, 71, '846d3c56b5f3d221a3a324f671815753d14003b2e8e2b937729ee24dd897d804'],
    [8, 83, 71, '3fcddd424c1689064274ec39802f63814ce454c933be53f682bf403d22fe0c11'],
  ])('of Exif orientation %i stands upright', async (orientation, rows, columns, sha256) => {
    const jpeg = fixture('pictures/exif-turned.jpg');
    jpeg[EXIF_VALUE_AT] = orientation;

    const frame = await openedFrame(jpeg);

    expect(frame.film).toMatchObject({ rows, columns });
    expect(frame.sha256).toBe(sha256);
  });

  it('stands as stored when its Exif block is damaged', async () => {
    for (const [at, value] of [
      [EXIF_VALUE_AT, 9],
      [EXIF_VALUE_AT - 15, 0xff],
      [EXIF_VALUE_AT - 9, 0xff],
    ] as const) {
      const jpeg = fixture('pictures/exif-turned.jpg');
      jpeg[at] = value;

      expect((await openedFrame(jpeg)).film).toMatchObject({ rows: 71, columns: 83 });
    }
  });

  it('is refused when its scans are made to last for ever', async () => {
    const jpeg = fixture('gradient.jpg');
    const scan = [0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00];
    const endless = Uint8Array.from([
      ...jpeg.slice(0, -2),
      ...Array.from({ length: 200 }, () => scan).flat(),
      0xff,
      0xd9,
    ]);

    expect(await outcome(endless)).toBe('dicom.picture-damaged');
  });
});

/** The low byte of the orientation in exif-turned.jpg, big-endian. */
const EXIF_VALUE_AT = 49;

const colours = (of: (x: number, y: number) => [number, number, number]) =>
  encode({
    width: 64,
    height: 64,
    channels: 3,
    data: Uint8Array.from(
      Array.from({ length: 64 * 64 }, (_, pixel) => of(pixel % 64, Math.floor(pixel / 64))).flat(),
    ),
  });

describe('a picture that is no film', () => {
  it('is refused when it is in colour, with how colourful it is', async () => {
    const photograph = colours((x, y) => [200, 2 * x, y]);
    const opened = await openFilms('plage.png', photograph, codecs);

    expect(opened).toMatchObject({
      ok: false,
      error: { room: 'dicom', code: 'picture-in-colour', facts: { file: 'plage.png' } },
    });
  });

  it('is not taken for colour because of a slight tint', async () => {
    expect(await outcome(colours((x) => [3 * x, 3 * x, 3 * x + 10]))).toBe('opened');
  });

  it('is refused under 64 pixels a side', async () => {
    const icon = encode({ width: 63, height: 200, channels: 1, data: new Uint8Array(63 * 200) });

    expect(await outcome(icon)).toBe('dicom.picture-too-small');
  });

  it('is refused when damaged', async () => {
    const png = fixture('gradient.png');
    png[60]! ^= 0xff;

    expect(await outcome(png)).toBe('dicom.picture-damaged');
    expect(await outcome(fixture('gradient.jpg').slice(0, 700))).toBe('dicom.picture-damaged');
  });

  it('cannot ask for gigabytes in a side chunk, which is not read', async () => {
    const png = fixture('gradient.png');
    const profile = Uint8Array.from([0, 0, 0, 3, ...new TextEncoder().encode('iCCPx'), 0, 0, 1, 2, 3, 4]);
    const withProfile = Uint8Array.from([...png.slice(0, 33), ...profile, ...png.slice(33)]);

    expect((await openedFrame(withProfile)).sha256).toBe((await openedFrame(png)).sha256);
  });

  it('cannot ask for gigabytes by its depth', async () => {
    const png = fixture('gradient.png');
    new DataView(png.buffer).setUint32(16, 10_000);
    new DataView(png.buffer).setUint32(20, 10_000);
    png.set([16, 6], 24);

    expect(await outcome(png)).toBe('dicom.unusable-dimensions');
  });

  it('cannot ask for gigabytes by its header', async () => {
    const png = fixture('gradient.png');
    new DataView(png.buffer).setUint32(16, 2_000_000_000);

    expect(await outcome(png)).toBe('dicom.unusable-dimensions');
  });
});

const fracatlas = path.resolve(import.meta.dirname, '../../../../shared/data/fracatlas/images/Fractured');
const python = '/usr/bin/python3';
const hasPillow = spawnSync(python, ['-c', 'import PIL']).status === 0;

describe.skipIf(!existsSync(fracatlas) || !hasPillow)(
  'JPEG pictures of real films (needs ../shared/data/fracatlas and python3-pil)',
  () => {
    it('decode as Pillow decodes them, within one grey level', async () => {
      const names = readdirSync(fracatlas).filter((name) => name.endsWith('.jpg'));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names.slice(0, 12)) {
        const file = path.join(fracatlas, name);
        const script =
          'import sys; from PIL import Image; sys.stdout.buffer.write(Image.open(sys.argv[1]).convert("L").tobytes())';
        const truth = execFileSync(python, ['-c', script, file], { maxBuffer: 100_000_000 });

        const { stored } = await openedFrame(new Uint8Array(readFileSync(file)));

        const worst = truth.reduce(
          (most, value, index) => Math.max(most, Math.abs(value - (stored[index] ?? NaN))),
          0,
        );
        expect(stored.length).toBe(truth.length);
        expect(worst, name).toBeLessThanOrEqual(1);
      }
    });
  },
);
