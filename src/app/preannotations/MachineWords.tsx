import { useTranslation } from 'react-i18next';
import type { Preannotation } from './preannotation.ts';

/** The verdict, the place among reference films, and who says so. */
export function MachineWords({
  machine: { prediction, without },
  name = null,
}: {
  readonly machine: Preannotation;
  readonly name?: string | null;
}) {
  const { t, i18n } = useTranslation();
  const rate = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const { verdict, modelName, modelVersion } = prediction;
  return (
    <span className="app-machine-words">
      {name !== null && <span>{name} </span>}
      <span className={`is-${verdict}`}>{t(`annotations.verdict.${verdict}`)}</span>
      {without !== null && <span>{t('app.preannotation.place', { rate: rate.format(without) })}</span>}
      <span className="muted">
        {t('app.preannotation.model', { model: modelName, version: modelVersion })}
      </span>
    </span>
  );
}
