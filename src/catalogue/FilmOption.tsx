import { useTranslation } from 'react-i18next';
import type { Film, FilmKey } from '../dicom/index.ts';
import { startDrag } from './dragFilm.ts';
import { isSelectable, type CatalogueEntry } from './entry.ts';
import { Thumbnail } from './Thumbnail.tsx';

interface FilmOptionProps {
  readonly domId: string;
  readonly entry: CatalogueEntry;
  readonly isSelected: boolean;
  readonly isCompared: boolean;
  readonly onSelect: (id: FilmKey) => void;
}

export function FilmOption({ domId, entry, isSelected, isCompared, onSelect }: FilmOptionProps) {
  const { t } = useTranslation();
  const { id, film, fileName, status, thumbnail } = entry;
  const canSelect = isSelectable(entry);
  return (
    <li
      id={domId}
      className={`catalogue-film is-${status}`}
      role="option"
      aria-selected={isSelected}
      aria-disabled={!canSelect}
      draggable={canSelect}
      onDragStart={(event) => startDrag(event.dataTransfer, id)}
      onClick={() => canSelect && onSelect(id)}
    >
      <span className="catalogue-picture">
        <Thumbnail grey={thumbnail} />
      </span>
      <span className="catalogue-facts">
        <span className="catalogue-name" title={fileName}>
          {fileName}
        </span>
        <span className="small muted">
          {film && <FilmKind film={film} />}
          {status !== 'ready' && status !== 'refused' && (
            <span className="catalogue-status">{t(`catalogue.status.${status}`)}</span>
          )}
        </span>
        <span>
          {film?.isPhantom && <span className="badge catalogue-phantom">{t('catalogue.badge.phantom')}</span>}
          {isCompared && <span className="badge catalogue-compared">{t('catalogue.badge.compared')}</span>}
        </span>
      </span>
    </li>
  );
}

function FilmKind({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const modality = film.modality ?? t(`catalogue.origin.${film.origin}`);
  return (
    <span>
      {film.frames > 1
        ? t('catalogue.film.frame', { modality, frame: film.frame + 1, frames: film.frames })
        : modality}
    </span>
  );
}
