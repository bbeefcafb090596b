import { AlikePanel } from '../../annotations/ui.ts';
import { useAlike, useCatalogue } from '../SessionContext.tsx';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { useTranslation } from 'react-i18next';

/** What is proposed like the mark that was asked about, on whatever film it lies. */
export function AlikeMarks() {
  const { t } = useTranslation();
  const { films, select } = useCatalogue();
  const { isIdentityHidden } = useDisplayOptions();
  const nameOf = (filmKey: string) => {
    const at = films.findIndex(({ id }) => id === filmKey);
    return isIdentityHidden
      ? t('app.presentation.film', { number: at + 1 })
      : (films[at]?.fileName ?? filmKey);
  };
  return <AlikePanel alike={useAlike()} nameOf={nameOf} onShow={select} />;
}
