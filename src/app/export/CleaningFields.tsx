import { useTranslation } from 'react-i18next';
import type { Film } from '../../dicom/index.ts';
import type { CleaningChoice } from './deidentified.ts';

interface CleaningFieldsProps {
  readonly choice: CleaningChoice;
  readonly onChoose: (choice: CleaningChoice) => void;
  /** Open films that would leave. */
  readonly films: readonly Film[];
  /** The proposals stand beside the films, not here. */
  readonly onLook: () => void;
}

const options = [
  'withMovedDates',
  'withCleanDescriptions',
  'withDevice',
  'withGraphics',
] as const satisfies readonly (keyof CleaningChoice)[];

/** The options of PS3.15 Annex E, each off until a person wants it. */
export function CleaningFields({ choice, onChoose, films, onLook }: CleaningFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="app-export-choices">
      <legend>{t('app.export.cleaning')}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={choice[option]}
            onChange={({ target }) => onChoose({ ...choice, [option]: target.checked })}
          />
          {t(`app.export.cleaning.${option}`)}
        </label>
      ))}
      <p className="small muted">{t('app.export.cleaning.boxes')}</p>
      <button type="button" className="button" disabled={films.length === 0} onClick={onLook}>
        {t('app.export.cleaning.burned-in', { count: films.length })}
      </button>
    </fieldset>
  );
}
