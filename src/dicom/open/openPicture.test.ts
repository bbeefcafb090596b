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
