import { useTranslation } from 'react-i18next';
import { besideKeys, openingProgress } from '../catalogue/index.ts';
import { AsideFiles, FilmList, OpeningBar } from '../catalogue/ui.ts';
import { wordsOf } from '../foundation/index.ts';
import { useDisplayOptions } from '../viewport/ui.ts';
import { maskedEntries } from './presentation/mask.ts';
import { useCatalogue, useSession } from './SessionContext.tsx';

/** The left column: what is open, how far the opening is, what was refused and why. */
export function Films() {
  const { t } = useTranslation();
  const session = useSession();
  const catalogue = useCatalogue();
  const { isIdentityHidden } = useDisplayOptions();
  const films = isIdentityHidden
    ? maskedEntries(catalogue.films, (number) => t('app.presentation.film', { number }))
    : catalogue.films;
  const { storageError } = catalogue;
  return (
    <aside className="app-films" aria-label={t('app.films.label')}>
      <FilmList
        films={films}
        selectedKey={catalogue.selectedKey}
        besideKeys={besideKeys(catalogue)}
        onSelect={catalogue.select}
        onDismiss={catalogue.dismiss}
        onDismissAll={catalogue.dismissAll}
        onForgetKept={() => void catalogue.forgetKept()}
      />
      <AsideFiles names={catalogue.aside} onClear={catalogue.clearAside} />
      <OpeningBar
        progress={openingProgress(catalogue.films)}
        givenAgain={isIdentityHidden ? [] : catalogue.givenAgain}
        onCancel={session.cancelOpening}
      />
      {storageError && (
        <p className="panel error-text" role="alert">
          {wordsOf(t, storageError)}
        </p>
      )}
    </aside>
  );
}
