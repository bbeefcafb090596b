import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { openDataSet } from '../../open/dataSet.ts';
import { codecs, fixture, openedFrame } from '../../truth.ts';
import { aDxImage } from '../aDxImage.ts';
import { dxImage } from '../dxImage.ts';
import { writeDicom } from '../writeDicom.ts';
import { deidentify, type DeidentifyingOrder } from './deidentify.ts';
import { aPlantedFilm, survivors } from './planted.ts';

const order = (fields: Partial<DeidentifyingOrder> = {}): DeidentifyingOrder => ({
  keyHex: '0f'.repeat(32),
  boxes: {},
  withMovedDates: false,
  withCleanDescriptions: false,
  withDevice: false,
  withGraphics: false,
  ...fields,
});

const cleaned = async (file: Uint8Array, fields: Partial<DeidentifyingOrder> = {}) =>
  (await deidentify('MARTIN.dcm', file, order(fields), codecs)).bytes;

const read = (file: Uint8Array) => openDataSet(file, { kind: 'part10' }).attributes;

/** The same film as DCMTK's dcmconv writes it. */
function converted(file: Uint8Array, option: string): Uint8Array {
  return withFile(file, (name, folder) => {
    const out = path.join(folder, 'converted.dcm');
    runTool('dcmconv', [option, name, out]);
    return new Uint8Array(readFileSync(out));
  });
}

const left = aDxImage({
  laterality: 'L',
  patient: { name: 'LEFÈVRE^ANNE', id: 'P-1', birthDate: '19700131', sex: 'F' },
  equipment: { manufacturer: 'Essai SA', model: 'Table 3', software: '7' },
});

describe('a film without its patient', () => {
  it('holds none of 60 identifiers that were planted in it, in any place', async () => {
    const film = aPlantedFilm();

    expect(new Set(survivors(film)).size).toBeGreaterThanOrEqual(60);
    expect(survivors(await cleaned(film))).toEqual([]);
    const options = { withMovedDates: true, withCleanDescriptions: true, withGraphics: true };
    expect(survivors(await cleaned(film, options))).toEqual([]);
  });

  it('says what was done to it', async () => {
    const attributes = read(
      await cleaned(writeDicom(dxImage(left)), { withMovedDates: true, withDevice: true }),
    );

    expect(attributes.code('x00120062')).toBe('YES');
    expect(attributes.code('x00280303')).toBe('MODIFIED');
    expect(attributes.items('x00120064').map((item) => item.code('x00080100'))).toEqual([
      '113100',
      '113107',
      '113109',
    ]);
  });

  it('keeps its pixels, its greys, its scale and its side', async () => {
    const film = writeDicom(dxImage(left));

    const [before, after] = [await openedFrame(film), await openedFrame(await cleaned(film))];

    expect(after.sha256).toBe(before.sha256);
    expect(after.film).toMatchObject({
      spacing: before.film.spacing,
      windows: [{ center: 2048, width: 4096 }],
      bodyPart: 'HAND',
      laterality: 'L',
      patientOrientation: ['L', 'H'],
      patientBirthDate: null,
      patientSex: null,
      studyDate: null,
      studyDescription: null,
    });
  });

  it('has the same stand-ins as the other films of the patient and study, and others under another key', async () => {
    const [one, two] = [left, { ...left, sopInstanceUid: '1.2.3.4' }].map((film) =>
      writeDicom(dxImage(film)),
    );
    const uids = async (file: Uint8Array, keyHex?: string) => {
      const attributes = read(await cleaned(file, keyHex === undefined ? {} : { keyHex }));
      return ['x00100020', 'x0020000d', 'x00080018'].map((tag) => attributes.code(tag));
    };

    const [first, second, elsewhere] = [
      await uids(one!),
      await uids(two!),
      await uids(one!, 'f0'.repeat(32)),
    ];

    expect(first.slice(0, 2)).toEqual(second.slice(0, 2));
    expect(first[2]).not.toBe(second[2]);
    expect(first.some((value, at) => value === elsewhere[at])).toBe(false);
    expect(first[0]).toMatch(/^OSS-[0-9A-F]{12}$/);
  });
});

describe('the options', () => {
  const dated = (date: string) => writeDicom(dxImage({ ...left, study: { ...left.study, date } }));

  it('move all dates of a patient by the same days, so that their distance stays', async () => {
    const dates = await Promise.all(
      ['20260102', '20260301'].map(async (date) =>
        read(await cleaned(dated(date), { withMovedDates: true })).code('x00080020'),
      ),
    );
    const days = dates.map((date) => Date.parse(date!.replace(/(....)(..)(..)/, '$1-$2-$3')) / 86_400_000);

    // January has 31 days, February 28.
    expect(days[1]! - days[0]!).toBe(58);
    expect(dates).not.toContain('20260102');
    expect(read(await cleaned(dated('20260102'), { withMovedDates: true })).code('x00080030')).toBe('083000');
  });

  it('keep of a description the words of anatomy and views, and nothing else', async () => {
    const film = writeDicom(
      dxImage({ ...left, series: { ...left.series, description: 'Main gauche de face DUPONT 12/3' } }),
    );

    expect(read(await cleaned(film, { withCleanDescriptions: true })).text('x0008103e')).toBe(
      'Main gauche de face',
    );
    expect(read(await cleaned(film)).has('x0008103e')).toBe(false);
  });

  it('keep the device where a person asks for it', async () => {
    const film = writeDicom(dxImage(left));

    expect(read(await cleaned(film, { withDevice: true })).text('x00081090')).toBe('Table 3');
    expect(read(await cleaned(film)).text('x00080070')).toBeNull();
  });

  it.each([
    ['MONOCHROME2', 0],
    ['MONOCHROME1', 4095],
  ] as const)(
    'black out boxes of a %s film as it is shown, and every pixel that they touch',
    async (photometric, black) => {
      const film = writeDicom(dxImage(aDxImage({ photometric })));
      const boxes = { 0: [{ left: 0.5, top: 0, right: 1.2, bottom: 1 }] };

      const bytes = await cleaned(film, { boxes });

      const { stored } = await openedFrame(bytes);
      expect([...stored]).toEqual([black, black, 255, 256, 4094, 4095]);
      expect(read(bytes).code('x00280301')).toBe('NO');
    },
  );
});

describe('the report of the export', () => {
  it('names each attribute of the file, the code of the standard and what became of it', async () => {
    const { fates } = await deidentify('f.dcm', aPlantedFilm(), order(), codecs);
    const byTag = new Map(fates.map((fate) => [fate.tag, fate]));

    expect(byTag.get('0010,0010')).toEqual({ tag: '0010,0010', code: 'Z', fate: 'replaced' });
    expect(byTag.get('0008,0050')).toEqual({ tag: '0008,0050', code: 'Z', fate: 'emptied' });
    expect(byTag.get('0009,1001')).toEqual({ tag: '0009,1001', code: '', fate: 'removed' });
    expect(byTag.get('6000,3000')?.fate).toBe('removed');
    expect(byTag.get('0028,0010')?.fate).toBe('kept');
    expect(JSON.stringify(fates)).not.toContain('ZQ');
  });
});

describe.skipIf(!hasTool('dcmconv'))('the planted film in other encodings (needs dcmconv)', () => {
  it.each(['+ti', '+tb', '+td'])('dcmconv %s: none survives', async (option) => {
    const film = converted(aPlantedFilm(), option);

    expect(film.length).toBeGreaterThan(1000);
    expect(survivors(await cleaned(film))).toEqual([]);
  });
});

describe('films of every transfer syntax', () => {
  it.each(['jpeg-lossless', 'jpeg-ls', 'jpeg2000', 'rle', 'implicit'])(
    '%s: keep their pixels, uncompressed',
    async (name) => {
      const film = fixture(`gradient-${name}.dcm`);

      const [before, after] = [await openedFrame(film), await openedFrame(await cleaned(film))];

      expect(after.sha256).toBe(before.sha256);
      expect(after.film.transferSyntaxUid).toBe('1.2.840.10008.1.2.1');
    },
  );
});

describe.skipIf(!hasTool('dciodvfy'))('validity after it (needs dciodvfy of dicom3tools)', () => {
  it.each<[string, Partial<DeidentifyingOrder>]>([
    ['plainly', {}],
    [
      'with all options',
      { withMovedDates: true, withCleanDescriptions: true, withDevice: true, withGraphics: true },
    ],
    ['with a box', { boxes: { 0: [{ left: 0, top: 0, right: 1, bottom: 1 }] } }],
  ])('dciodvfy finds no error in a film cleaned %s', async (_, fields) => {
    expect(dciodvfyErrors(await cleaned(writeDicom(dxImage(left)), fields))).toEqual([]);
  });
});
