import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codecs, conformanceFile, fixture, hasConformance, openedFrame, outcome } from '../truth.ts';
import { openFilms } from './openFilms.ts';

const explicit = fixture('gradient-explicit.dcm');

async function firstFilm(bytes: Uint8Array) {
  const opened = await openFilms('IM0001', bytes, codecs);
  if (!opened.ok) throw opened.error;
  return opened.value[0]!.film;
}

describe('opening a DICOM film', () => {
  it('reads who, what and how from the header', async () => {
    const film = await firstFilm(explicit);

    expect(film).toEqual({
      key: '2.25.42#0',
      fileName: 'IM0001',
      origin: 'dicom',
      frame: 0,
      frames: 1,
      rows: 40,
      columns: 48,
      studyInstanceUid: '2.25.40',
      seriesInstanceUid: '2.25.41',
      sopInstanceUid: '2.25.42',
      sopClassUid: '1.2.840.10008.5.1.4.1.1.1',
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      modality: 'CR',
      photometricInterpretation: 'MONOCHROME2',
      samplesPerPixel: 1,
      bitsAllocated: 16,
      bitsStored: 12,
      isSigned: false,
      rescale: { slope: 1, intercept: 0 },
      windows: [
        { center: 2000, width: 3000, shape: 'LINEAR', explanation: 'Os' },
        { center: 1000, width: 800, shape: 'LINEAR', explanation: 'Parties molles' },
      ],
      pixelAspect: null,
      spacing: { rowMm: 0.15, columnMm: 0.14, source: 'ImagerPixelSpacing', kind: 'detector' },
      patientName: 'Lefèvre^Zoé',
      patientId: 'P1',
      patientBirthDate: null,
      patientSex: null,
      studyDate: '20260102',
      studyTime: null,
      studyDescription: 'Poignet gauche, face',
      seriesNumber: null,
      instanceNumber: null,
      seriesDescription: null,
      bodyPart: 'WRIST',
      laterality: null,
      viewPosition: null,
      patientOrientation: null,
      lossyCompression: null,
      device: null,
      isPhantom: false,
    });
  });

  it('takes a data set without preamble and without meta header when it clearly is one', async () => {
    const metaBytes = new DataView(explicit.buffer).getUint32(140, true);
    const bare = explicit.slice(144 + metaBytes);

    expect((await firstFilm(bare)).key).toBe('2.25.42#0');
    expect((await firstFilm(explicit.slice(132))).key).toBe('2.25.42#0');
  });

  it('does not go by the extension', async () => {
    const opened = await openFilms('holiday.jpg', explicit, codecs);

    expect(opened.ok).toBe(true);
  });

  it('refuses a text file, an empty file and a bare preamble, each with its name', async () => {
    const text = await openFilms('notes.txt', new TextEncoder().encode('compte rendu'), codecs);

    expect(text).toMatchObject({ ok: false, error: { code: 'not-a-film', facts: { file: 'notes.txt' } } });
    expect(await outcome(new Uint8Array(0))).toBe('dicom.not-a-film');
    expect(await outcome(explicit.slice(0, 132))).toBe('dicom.damaged-file');
  });

  it('names a transfer syntax it does not read in words', async () => {
    const bytes = explicit.slice();
    const at = new TextDecoder('latin1').decode(bytes).indexOf('1.2.840.10008.1.2.1\0');
    bytes.set(new TextEncoder().encode('1.2.840.10008.1.2.4'), at);

    expect(await openFilms('a', bytes, codecs)).toMatchObject({
      ok: false,
      error: { code: 'unsupported-transfer-syntax', facts: { uid: '1.2.840.10008.1.2.4' } },
    });
  });
});

const real = (name: string) => new Uint8Array(readFileSync(conformanceFile(name)));

describe.skipIf(!hasConformance)('opening real files (needs ../shared/data/dicom-conformance)', () => {
  it.each([
    ['generated/ok_latin1_french.dcm', 'opened'],
    ['generated/ok_deflated.dcm', 'opened'],
    ['generated/ok_explicit_be.dcm', 'opened'],
    ['generated/bad_no_photometric.dcm', 'opened'],
    ['generated/bad_window_width_zero.dcm', 'opened'],
    ['generated/bad_no_preamble.dcm', 'opened'],
    ['generated/bad_rows_zero.dcm', 'dicom.unusable-dimensions'],
    ['generated/bad_rows_huge.dcm', 'dicom.unusable-dimensions'],
    ['generated/bad_pixeldata_short.dcm', 'dicom.pixel-data-truncated'],
    ['generated/bad_truncated_header.dcm', 'dicom.damaged-file'],
    ['generated/bad_random.dcm', 'dicom.not-a-film'],
    ['pydicom/MR_truncated.dcm', 'dicom.pixel-data-truncated'],
    ['pydicom/reportsi.dcm', 'dicom.no-pixel-data'],
    ['pydicom/dicomdirtests_DICOMDIR.dcm', 'dicom.no-pixel-data'],
    ['pydicom/rtdose_1frame.dcm', 'opened'],
    ['pydicom-data/data_parametric_map_float.dcm', 'dicom.float-pixels'],
    ['pydicom-data/data_OBXXXX1A_rle.dcm', 'opened'],
    // Only its sequence delimiter is cut off: every frame is whole.
    ['pydicom-data/data_emri_small_jpeg_2k_lossless_too_short.dcm', 'opened'],
    // Declared explicit VR, written implicit.
    ['pydicom/SC_rgb_jpeg.dcm', 'opened'],
    ['pydicom/JPEG2000-embedded-sequence-delimiter.dcm', 'dicom.pixel-data-damaged'],
  ])('%s: %s', async (name, expected) => {
    expect(await outcome(real(name))).toBe(expected);
  });

  it('decodes a padded JPEG 2000 chest film as OpenJPEG does without the padding', async () => {
    const { sha256 } = await openedFrame(real('pylibjpeg-data/ds_JPEG2000Lossless_966.dcm'));

    expect(sha256).toBe('99b9791ddeb72328816843d0a23c14207234ab95652e78478bca733aad767586');
  });

  it('makes a film of each frame', async () => {
    const opened = await openFilms('a', real('pydicom-data/data_emri_small_RLE.dcm'), codecs);

    expect(opened.ok && opened.value.map(({ film }) => film.key.split('#')[1])).toEqual(
      [...Array(10).keys()].map(String),
    );
  });
});
