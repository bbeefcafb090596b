import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isReadable } from '../catalogue/index.ts';
import { Thumbnail } from '../catalogue/ui.ts';
import { SearchPanel } from '../search/ui.ts';
import { useDisplayOptions } from '../viewport/ui.ts';
import { statementIn } from '../zeroshot/index.ts';
import { useCatalogue, useSearch, useZeroshot } from './SessionContext.tsx';

/** Films alike, or films that answer the sentence; a result opens beside the film on screen. */
export function FilmSearch() {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const { films, selectedKey, compareKey, compare, thumbnails } = useCatalogue();
  const { sentence } = useZeroshot();
  const search = useSearch();
  const { refresh } = search;
  const read = films.filter(({ status }) => status === 'ready').length;
  useEffect(() => void refresh(), [refresh, read]);
  const describe = (key: string) => {
    const at = films.findIndex(({ id }) => id === key);
    const entry = films[at];
    if (entry === undefined) return null;
    const { film } = entry;
    const fileName = isIdentityHidden ? t('app.presentation.film', { number: at + 1 }) : entry.fileName;
    const thumbnail = <Thumbnail filmKey={key} thumbnails={thumbnails} />;
    return { fileName, thumbnail, isPhantom: film?.isPhantom ?? false };
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
