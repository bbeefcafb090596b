import { useTranslation } from 'react-i18next';
import type { Film } from '../../dicom/index.ts';
import { wordsOf } from '../../foundation/index.ts';
import { startDrag } from '../dragFilm.ts';
import { isSelectable, type CatalogueEntry } from '../entry.ts';
import { Thumbnail } from '../Thumbnail.tsx';
import type { OptionPlace, RowContext, RowPlace } from './rowProps.ts';

interface FilmRowProps {
  readonly place: RowPlace;
  readonly option: OptionPlace;
  readonly entry: CatalogueEntry;
  readonly context: RowContext;
}

export function FilmRow({ place, option, entry, context }: FilmRowProps) {
  const { t } = useTranslation();
  const { id, film, fileName, status, error } = entry;
  const canSelect = isSelectable(entry);
  return (
    <div
      {...place}
      {...option}
      className={`catalogue-film is-${status}`}
      role="option"
      aria-disabled={!canSelect}
      draggable={canSelect}
      onDragStart={(event) => startDrag(event.dataTransfer, id)}
      onClick={() => canSelect && context.onSelect(id)}
      onDoubleClick={() => status === 'to-reopen' && context.onReopen([id])}
    >
      <span className="catalogue-picture">
        <Thumbnail filmKey={id} thumbnails={context.thumbnails} />
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
          {context.besideKeys.includes(id) && (
            <span className="badge catalogue-compared">{t('catalogue.badge.compared')}</span>
          )}
        </span>
        {error !== null && <span className="small error-text">{wordsOf(t, error)}</span>}
      </span>
    </div>
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
