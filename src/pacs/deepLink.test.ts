import { describe, expect, it } from 'vitest';
import { deepLink } from './deepLink.ts';
import type { Pacs } from './pacs.ts';

const at = (name: string, root: string): Pacs => ({
  name,
  qido: root,
  wado: root,
  stow: null,
  authentication: 'none',
});
const own = at('own', '/dicom-web');
const archive = at('archive', 'https://archive.chu.example/dw');
const link = (query: string, all = [own, archive]) => deepLink(`https://osselet.chu.example/?${query}`, all);

describe('a link of a RIS', () => {
  it('names studies as OHIF’s do, parted by commas or said again', () => {
    const studies = { kind: 'studies', uids: ['1.2.3', '1.2.4'] };

    expect(link('StudyInstanceUIDs=1.2.3,1.2.4')).toEqual(studies);
    expect(link('StudyInstanceUIDs=1.2.3&StudyInstanceUIDs=1.2.4,1.2.3')).toEqual(studies);
    expect(link('backend=wasm')).toEqual({ kind: 'none' });
  });

  it('gives the address of a study, a series or an instance below a configured root', () => {
    const series = { studyUid: '1.2', seriesUid: '1.3' };

    expect(link('url=https://archive.chu.example/dw/studies/1.2/series/1.3')).toEqual({
      kind: 'target',
      pacs: archive,
      target: series,
    });
    expect(link('url=/dicom-web/studies/1.2/series/1.3/instances/1.4')).toMatchObject({
      pacs: own,
      target: { ...series, instanceUid: '1.4' },
    });
    expect(link('url=https://osselet.chu.example/dicom-web/studies/1.2')).toMatchObject({ pacs: own });
  });

  it.each([
    ['another host', 'url=https://ailleurs.example/dw/studies/1.2'],
    ['a host whose name begins alike', 'url=https://archive.chu.example.ailleurs.example/dw/studies/1.2'],
    ['a path that begins alike', 'url=https://archive.chu.example/dwx/studies/1.2'],
    ['a way out of the root', 'url=https://archive.chu.example/dw/../admin/studies/1.2'],
    ['another protocol', 'url=javascript:alert(1)'],
    ['a path of the app that is no PACS', 'url=/models/x/studies/1.2'],
  ])('that asks %s is refused', (_, query) => {
    expect(link(query)).toMatchObject({ kind: 'wrong', error: { code: 'foreign-link' } });
  });

  it.each([
    'StudyInstanceUIDs=1.2/../..',
    'StudyInstanceUIDs=abc',
    'url=/dicom-web/studies/%2e%2e',
    'url=/dicom-web/x',
  ])('that names no study (%s) is refused', (query) => {
    expect(link(query)).toMatchObject({ kind: 'wrong' });
  });

  it('is refused where no PACS is configured', () => {
    expect(link('StudyInstanceUIDs=1.2.3', [])).toMatchObject({ kind: 'wrong', error: { code: 'no-pacs' } });
  });
});
