import { Thumbnail } from '../catalogue/ui.ts';
import { SearchPanel } from '../search/ui.ts';
import { useCatalogue, useSearch, useZeroshot } from './SessionContext.tsx';

/** Films alike, or films that answer the sentence; a result opens beside the film on screen. */
export function FilmSearch() {
  const { films, selectedKey, compareKey, compare } = useCatalogue();
  const { sentence } = useZeroshot();
  const describe = (key: string) => {
    const entry = films.find(({ id }) => id === key);
    return entry ? { fileName: entry.fileName, thumbnail: <Thumbnail grey={entry.thumbnail} /> } : null;
  };
  return (
    <SearchPanel
      search={useSearch()}
      filmKey={selectedKey}
      sentence={sentence}
      compareKey={compareKey}
      describe={describe}
      onOpen={compare}
    />
  );
}
