import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { unsavedOf } from './unsaved.ts';

const place = { path: ['IM1'], byteLength: 10, lastModified: 0, handleId: null, copyId: null };

function anEntry(change: Partial<CatalogueEntry>): CatalogueEntry {
  return {
    id: 'a',
    fileName: 'IM1',
    film: null,
    place,
    firstOpenedAt: null,
    status: 'ready',
    error: null,
    ...change,
  };
}

describe('what a reload would cost', () => {
  it('is nothing for films that the browser opens again, and for those of earlier sessions', () => {
    const films = [
      anEntry({ place: { ...place, handleId: 'h' } }),
      anEntry({ place: { ...place, copyId: 'c' } }),
      anEntry({ status: 'to-reopen' }),
      anEntry({ status: 'refused' }),
    ];

    expect(unsavedOf(films, { kind: 'saved', at: '' })).toEqual({ filmCount: 0, isAnnotationUnsaved: false });
  });

  it('is the films that have neither handle nor copy', () => {
    expect(unsavedOf([anEntry({}), anEntry({ place: null })], { kind: 'idle' }).filmCount).toBe(2);
  });

  it('is an annotation that is still being written', () => {
    expect(unsavedOf([], { kind: 'saving' }).isAnnotationUnsaved).toBe(true);
  });
});
