import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumbnail } from '../catalogue/ui.ts';
import type { FilmKey } from '../dicom/index.ts';
import { SearchPanel } from '../search/ui.ts';
import { useDisplayOptions } from '../viewport/ui.ts';
import { statementIn } from '../zeroshot/index.ts';
import { searchFacts } from './session/searchFacts.ts';
import { useCatalogue, useSearch, useSession, useZeroshot } from './SessionContext.tsx';

/** Films alike, or films that answer the sentence; a result opens beside the film on screen. */
export function FilmSearch() {
  const session = useSession();
  const { films, selectedKey, compareKey, select, compare } = useCatalogue();
  const { sentence } = useZeroshot();
  const describe = useShownFilm();
  const facts = useMemo(() => searchFacts(films), [films]);
  const open = (key: FilmKey) => {
    if (selectedKey === null) select(key);
    else compare(key);
    // Of an earlier session; the browser asks for its file while the click is fresh.
    void session.reopen([key]);
  };
  return (
    <SearchPanel
      search={useSearch()}
      filmKey={selectedKey}
      sentence={statementIn(sentence)}
      compareKey={compareKey}
      knownFilms={facts.length}
      films={facts}
      describe={describe}
      onOpen={open}
    />
  );
}

/** By a table: hundreds of results are looked up among 20,000 films. */
function useShownFilm() {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const { films, thumbnails } = useCatalogue();
  const places = useMemo(() => new Map(films.map(({ id }, at) => [id, at])), [films]);
  return (key: FilmKey) => {
    const at = places.get(key) ?? -1;
    const entry = films[at];
    if (entry === undefined) return null;
    const { film, status } = entry;
    return {
      fileName: isIdentityHidden ? t('app.presentation.film', { number: at + 1 }) : entry.fileName,
      thumbnail: <Thumbnail filmKey={key} thumbnails={thumbnails} />,
      isPhantom: film?.isPhantom ?? false,
      isToReopen: status === 'to-reopen',
    };
  };
}
