import { useEffect } from 'react';
import { isReadable } from '../catalogue/index.ts';
import { Thumbnail } from '../catalogue/ui.ts';
import { SearchPanel } from '../search/ui.ts';
import { statementIn } from '../zeroshot/index.ts';
import { useCatalogue, useSearch, useZeroshot } from './SessionContext.tsx';

/** Films alike, or films that answer the sentence; a result opens beside the film on screen. */
export function FilmSearch() {
  const { films, selectedKey, compareKey, compare } = useCatalogue();
  const { sentence } = useZeroshot();
  const search = useSearch();
  const { refresh } = search;
  const read = films.filter(({ status }) => status === 'ready').length;
  useEffect(() => void refresh(), [refresh, read]);
  const describe = (key: string) => {
    const entry = films.find(({ id }) => id === key);
    if (entry === undefined) return null;
    const { fileName, thumbnail, film } = entry;
    return { fileName, thumbnail: <Thumbnail grey={thumbnail} />, isPhantom: film?.isPhantom ?? false };
  };
  return (
    <SearchPanel
      search={search}
      filmKey={selectedKey}
      sentence={statementIn(sentence)}
      compareKey={compareKey}
      openFilms={films.filter(isReadable).length}
      describe={describe}
      onOpen={compare}
    />
  );
}
