import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { OsseletError } from '../../foundation/index.ts';
import { maskedEntries, maskedError } from './mask.ts';

const entry = (fields: object) =>
  ({ id: 'a', status: 'ready', error: null, film: null, ...fields }) as CatalogueEntry;

describe('presentation mode', () => {
  it('shows films by their number, without name, identifier, birth or file name', () => {
    const film = {
      patientName: 'Martin^Zoé',
      patientId: 'P1',
      patientBirthDate: '19700101',
      fileName: 'martin.dcm',
      modality: 'DX',
    };

    const [masked] = maskedEntries(
      [entry({ fileName: 'martin.dcm', film })],
      (number) => `Film ${String(number)}`,
    );

    expect(JSON.stringify(masked)).not.toMatch(/martin|P1|1970/i);
    expect(masked).toMatchObject({ fileName: 'Film 1', film: { modality: 'DX' } });
  });

  it('leaves refused files out and keeps the numbers of the others', () => {
    const films = [entry({ status: 'refused', fileName: 'martin.txt' }), entry({ fileName: 'b.dcm' })];

    expect(maskedEntries(films, String).map(({ fileName }) => fileName)).toEqual(['2']);
  });

  it('says an error without the file that it names', () => {
    const { code, facts } = maskedError(
      new OsseletError('dicom', 'damaged-file', { file: 'martin.dcm', at: 12 }),
    );

    expect({ code, facts }).toEqual({ code: 'damaged-file', facts: { file: '…', at: 12 } });
  });
});
