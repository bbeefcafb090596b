import { describe, expect, it } from 'vitest';
import type { TagRow } from '../../dicom/ui.ts';
import { maskedTags } from './maskTags.ts';
import { findTags } from './tagSearch.ts';

function aRow(tag: string, keyword: string | null, text: string, fields: Partial<TagRow> = {}): TagRow {
  return {
    tag,
    vr: 'LO',
    keyword,
    creator: null,
    level: 0,
    value: { kind: 'text', text, length: null },
    ...fields,
  };
}

describe('the search among attributes', () => {
  const sequence = aRow('0008,1140', 'ReferencedImageSequence', '', {
    value: { kind: 'sequence', items: 1 },
  });
  const item = aRow('', null, '', { level: 1, value: { kind: 'item', number: 1 } });
  const within = aRow('0008,1150', 'ReferencedSOPClassUID', '1.2.3', { level: 2 });
  const view = aRow('0018,5101', 'ViewPosition', 'PA');
  const rows = [sequence, item, within, view].map((row) => ({
    row,
    name: row.keyword === 'ViewPosition' ? 'Incidence radiologique' : (row.keyword ?? ''),
    text: row.value.kind === 'text' ? row.value.text : '',
  }));
  const found = (query: string) => findTags(rows, query).map(({ row }) => row);

  it('finds by tag, keyword, French name and value', () => {
    expect(found('0018,5101')).toEqual([view]);
    expect(found('00185101')).toEqual([view]);
    expect(found('0018,5')).toEqual([view]);
    expect(found('viewpos')).toEqual([view]);
    expect(found('incidence')).toEqual([view]);
    expect(found('PA')).toEqual([view]);
  });

  it('keeps the sequence and the item that lead to what is found', () => {
    expect(found('1.2.3')).toEqual([sequence, item, within]);
  });

  it('shows all for nothing typed, nothing for what is nowhere', () => {
    expect(found(' ')).toHaveLength(4);
    expect(found('scoliose')).toEqual([]);
  });
});

describe('attributes in presentation mode', () => {
  const rows = [
    aRow('0010,0010', 'PatientName', 'Lefèvre^Zoé', { vr: 'PN' }),
    aRow('0010,0020', 'PatientID', 'HX-4411'),
    aRow('0010,0030', 'PatientBirthDate', '19700101'),
    aRow('0010,0040', 'PatientSex', 'F'),
    aRow('0008,0090', 'ReferringPhysicianName', 'Martin', { vr: 'PN' }),
    aRow('0008,0050', 'AccessionNumber', '777'),
    aRow('0008,1030', 'StudyDescription', 'Poignet, MME LEFÈVRE'),
    aRow('0018,0015', 'BodyPartExamined', 'WRIST'),
    aRow('0009,1001', null, 'Zoé', { creator: 'OSSELET ESSAI' }),
  ];

  it('keep what is of the body and of the film, and lose who it is', () => {
    const shown = maskedTags(rows, 'masqué').map(({ value }) => value.kind === 'text' && value.text);

    expect(shown).toEqual([
      'masqué',
      'masqué',
      'masqué',
      'F',
      'masqué',
      'masqué',
      'masqué',
      'WRIST',
      'masqué',
    ]);
  });
});
