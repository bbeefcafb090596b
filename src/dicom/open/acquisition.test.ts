import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFilms } from '../index.ts';
import { codecs, conformanceFile, hasConformance } from '../truth.ts';

async function film(name: string) {
  const opened = await openFilms(name, new Uint8Array(readFileSync(conformanceFile(name))), codecs);
  if (!opened.ok) throw opened.error;
  return opened.value[0]!.film;
}

describe.skipIf(!hasConformance)('what a header says of a film (needs ../shared/data)', () => {
  it('tells sides, view, orientation, lossy steps and who it is of, as pydicom reads them', async () => {
    expect(await film('pydicom-data/data_RG3_J2KI.dcm')).toMatchObject({
      patientOrientation: ['R', 'F'],
      laterality: 'R',
      viewPosition: 'AP',
      lossyCompression: { methods: [], ratios: [30] },
      seriesNumber: 1,
      instanceNumber: 3,
      patientBirthDate: '19790408',
      patientSex: 'F',
      studyTime: '185059',
    });
  });

  it('says lossy of a film stored raw after a lossy step, and nothing where the header says 00', async () => {
    const once = await film('pydicom-data/data_SC_rgb_gdcm2k_uncompressed.dcm');
    const never = await film('pylibjpeg-data/ds_JPEG2000Lossless_966.dcm');

    expect(once.lossyCompression).toEqual({ methods: ['ISO_15444_1'], ratios: [23.6220472440945] });
    expect(never.lossyCompression).toBeNull();
  });
});
