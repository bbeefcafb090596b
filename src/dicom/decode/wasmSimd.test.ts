/** Old workstations' browsers have no vectors; that ours then finds none is seen in e2e/oldWorkstation.spec.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeFrame, nodeCodecs, openFilms } from '../index.ts';
import { conformanceFile, fixture, hasConformance } from '../truth.ts';

const plain = nodeCodecs(false);

async function decoded(bytes: Uint8Array, codecs = plain) {
  const opened = await openFilms('film.dcm', bytes, codecs);
  if (!opened.ok) throw opened.error;
  return decodeFrame(opened.value[0]!, codecs);
}

describe('an HTJ2K film where WebAssembly has no vectors', () => {
  it('holds the values that openssl hashed from GDCM', async () => {
    const { sha256 } = await decoded(fixture('gradient-htj2k.dcm'));

    expect(sha256).toBe('eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1');
  });

  it.skipIf(!hasConformance).each(['HTJ2KLossless', 'HTJ2K'])(
    'of colours, %s, is that of OpenJPH within one level (needs ../shared/data/dicom-conformance)',
    async (kind) => {
      const file = new Uint8Array(readFileSync(conformanceFile(`pydicom-data/data_${kind}_08_RGB.dcm`)));

      const [{ stored: ours }, { stored: openJph }] = [
        await decoded(file),
        await decoded(file, nodeCodecs(true)),
      ];

      expect(ours).toHaveLength(openJph.length);
      expect(ours.every((value, at) => Math.abs(value - openJph[at]!) <= 1)).toBe(true);
    },
  );
});
