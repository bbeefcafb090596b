/** Films ticked one by one, as the list of films shows them now: its filter narrows what is here. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../../dicom/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { listedFilms } from '../session/review/startReview.ts';
import { useCatalogue } from '../SessionContext.tsx';

interface FilmPicksProps {
  readonly picked: readonly FilmKey[];
  readonly onPick: (picked: readonly FilmKey[]) => void;
}

/** Who wants more has a strategy or a filter. */
const most = 300;

export function FilmPicks({ picked, onPick }: FilmPicksProps) {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const catalogue = useCatalogue();
  const films = useMemo(() => listedFilms(catalogue), [catalogue]);
  const shown = films.slice(0, most);
  return (
    <fieldset className="app-review-picks">
      <legend>{t('app.review.make.films', { count: picked.length })}</legend>
      <button type="button" className="button" onClick={() => onPick(shown.map(({ key }) => key))}>
        {t('app.review.make.all', { count: shown.length })}
      </button>
      {shown.map(({ key, fileName }, at) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={picked.includes(key)}
            onChange={({ target }) =>
              onPick(target.checked ? [...picked, key] : picked.filter((other) => other !== key))
            }
          />
          {isIdentityHidden ? t('app.presentation.film', { number: at + 1 }) : fileName}
        </label>
      ))}
      {films.length > most && <p className="small muted">{t('app.review.make.most', { count: most })}</p>}
    </fieldset>
  );
}
