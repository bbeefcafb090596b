import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Thumbnail } from '../catalogue/ui.ts';
import type { FilmKey } from '../dicom/index.ts';
import { SearchPanel } from '../search/ui.ts';
import { useDisplayOptions } from '../viewport/ui.ts';
import { statementIn } from '../zeroshot/index.ts';
import { resumeIndexing } from './indexing/actions.ts';
import { offerOf } from './session/indexing/offer.ts';
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
      onIndex={useIndexing()}
    />
  );
}

/** null while all that can be read is being read, or only the person can give the files again. */
function useIndexing(): (() => void) | null {
  const session = useSession();
  const { films } = useCatalogue();
  const { isPaused, failures, stopped } = useStore(session.indexing.store);
  const offer = offerOf(useStore(session.interrupted.store), films);
  const isWaiting = isPaused || failures.size + stopped.length > 0;
  const canTakeUp = offer !== null && (offer.folders.length > 0 || offer.toGive < offer.missing.length);
  return isWaiting || canTakeUp ? () => resumeIndexing(session) : null;
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
