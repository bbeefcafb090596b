import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { ShownFilm } from './shownFilm.ts';

interface HitProps {
  readonly score: number;
  readonly film: ShownFilm;
  readonly place: number;
  readonly isOnScreen: boolean;
  readonly isBeside: boolean;
  /** Where Tab comes to. */
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** The one on screen can be reached by the arrows too: it says where it stands, and opens nothing. */
export function Hit({ score, film, place, isOnScreen, isBeside, isStop, onFocus, onOpen }: HitProps) {
  const { t, i18n } = useTranslation();
  const action = isOnScreen ? 'on-screen' : film.isToReopen ? 'reopen-beside' : 'open-beside';
  const said = t(`search.hit.${action}`);
  return (
    <li>
      <button
        type="button"
        className="search-hit"
        aria-pressed={isBeside}
        aria-disabled={isOnScreen}
        tabIndex={isStop ? 0 : -1}
        title={`${film.fileName} · ${said}`}
        onFocus={onFocus}
        onClick={() => !isOnScreen && onOpen()}
      >
        <span className="search-place">{place}</span>
        <span className="search-picture">{film.thumbnail}</span>
        <span className="search-name">{film.fileName}</span>
        <span className="small muted">
          {t('search.hit.similarity', { value: writeDecimal(score, i18n.language) })}
        </span>
        {isOnScreen && <span className="small">{t('search.hit.on-screen')}</span>}
        {film.isToReopen && <span className="small search-to-reopen">{t('search.hit.to-reopen')}</span>}
        {film.isPhantom && <span className="small search-phantom">{t('search.hit.phantom')}</span>}
      </button>
    </li>
  );
}
