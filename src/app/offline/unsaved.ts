/** What a reload would cost: films that this browser cannot read again by itself, and an annotation not yet on disk. */
import type { AnnotationsSlice } from '../../annotations/index.ts';
import type { CatalogueEntry } from '../../catalogue/index.ts';

export interface Unsaved {
  readonly filmCount: number;
  readonly isAnnotationUnsaved: boolean;
}

export function unsavedOf(films: readonly CatalogueEntry[], save: AnnotationsSlice['save']): Unsaved {
  const leaving = films.filter(
    ({ status, place }) =>
      status !== 'refused' && status !== 'to-reopen' && !place?.handleId && !place?.copyId,
  );
  return {
    filmCount: leaving.length,
    isAnnotationUnsaved: save.kind === 'saving' || save.kind === 'failed',
  };
}
