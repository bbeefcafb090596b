/** For which published layout, and what it would hold: films on each side, and what is left out and why. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLayouts, type SetLayoutId, type TrainingSetFiles } from '../../annotations/index.ts';
import { useSession } from '../SessionContext.tsx';
import { Choices } from './Choices.tsx';

interface TrainingFieldsProps {
  readonly layout: SetLayoutId;
  readonly files: TrainingSetFiles | null;
  readonly onChoose: (layout: SetLayoutId) => void;
}

export function TrainingFields({ layout, files, onChoose }: TrainingFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Choices
        legend={t('app.export.sets')}
        options={setLayouts.map((id) => ({ id, name: t(`app.export.sets.${id}`) }))}
        chosen={layout}
        onChoose={onChoose}
      />
      <ul className="app-export-preview" aria-label={t('app.export.sets.preview')}>
        {files && files.pictures.length > 0 && (
          <li>{t('app.export.sets.folds', { ...files.folds, count: files.pictures.length })}</li>
        )}
        {(['no-answer', 'no-grade', 'no-age', 'no-side', 'no-sex'] as const).map((reason) => {
          const count = files?.leftOut.get(reason) ?? 0;
          return (
            count > 0 && (
              <li key={reason} className="app-warning">
                {t(`app.export.sets.${reason}`, { count })}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

/** null while it is being made, and where it is not asked for. */
export function useTrainingSet(
  layout: SetLayoutId | null,
  keys: readonly string[] | null,
): TrainingSetFiles | null {
  const { trainingSets } = useSession();
  const [made, setMade] = useState<{ readonly layout: SetLayoutId; readonly files: TrainingSetFiles } | null>(
    null,
  );
  const asked = keys === null ? null : keys.join('\n');
  useEffect(() => {
    if (layout === null) return;
    let isWanted = true;
    const of = asked === null ? null : asked.split('\n');
    const told = (files: TrainingSetFiles) => {
      if (isWanted) setMade({ layout, files });
    };
    trainingSets.files(layout, of).then(told, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [trainingSets, layout, asked]);
  return made !== null && made.layout === layout ? made.files : null;
}
