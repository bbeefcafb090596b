/** What the filters of a search know of the films in the list: what their files said, as far as it is kept. */
import type { CatalogueEntry } from '../../catalogue/index.ts';
import type { FilmFacts } from '../../search/index.ts';

export function searchFacts(entries: readonly CatalogueEntry[]): FilmFacts[] {
  return entries.flatMap(({ film, status }) => {
    if (film === null || status === 'refused') return [];
    const { key, bodyPart: region, viewPosition: view, studyDate } = film;
    return [{ key, region, view, studyDate, isToReopen: status === 'to-reopen' }];
  });
}
