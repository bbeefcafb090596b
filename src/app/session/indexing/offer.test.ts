import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import type { Film } from '../../../dicom/index.ts';
import { filesLeft } from './offer.ts';

const file = (name: string) => new File(['1234'], name, { lastModified: 5 });
const given = (...names: string[]) => ({
  files: names.map((name) => ({ file: file(name), path: ['étude', name], root: null })),
  refused: [],
});
/** Films of the file at `étude/<at>`, as an earlier session kept them. */
function kept(at: string, fileName: string, { frames = 1, of = 'h', byteLength = 4 } = {}): CatalogueEntry {
  const place = { path: ['étude', at], byteLength, lastModified: 5, handleId: of, copyId: null };
  const film = { fileName, frames } as Film;
  return { id: fileName, fileName, film, place, firstOpenedAt: null, status: 'to-reopen', error: null };
}
const names = (...entries: CatalogueEntry[]) =>
  filesLeft(given('IM1', 'IM2', 'vues.zip'), 'h', entries).map(({ file }) => file.name);

describe('the files of a folder that are left to be read', () => {
  it('are those that no film of the list was read from', () => {
    expect(names(kept('IM1', 'IM1'))).toEqual(['IM2', 'vues.zip']);
  });

  it('hold an archive again, since a film of it does not say that the others were read', () => {
    expect(names(kept('IM1', 'IM1'), kept('IM2', 'IM2'), kept('vues.zip', 'vues.zip/IM1'))).toEqual([
      'vues.zip',
    ]);
  });

  it('hold a file of which one frame of three was kept, and no more when all were', () => {
    const frame = kept('IM1', 'IM1', { frames: 3 });

    expect(names(frame, kept('IM2', 'IM2'))).toContain('IM1');
    expect(names(frame, frame, frame, kept('IM2', 'IM2'))).toEqual(['vues.zip']);
  });

  it('hold a file that has changed, and one of another folder of the same name', () => {
    expect(names(kept('IM1', 'IM1', { byteLength: 9 }), kept('IM2', 'IM2', { of: 'other' }))).toEqual([
      'IM1',
      'IM2',
      'vues.zip',
    ]);
  });
});
