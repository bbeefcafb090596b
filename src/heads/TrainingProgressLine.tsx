/** What a training is doing; how many steps it will take nobody knows before. */
import { useTranslation } from 'react-i18next';
import type { TrainingProgress } from './training/order.ts';

interface TrainingProgressLineProps {
  /** null: films and labels are being gathered. */
  readonly progress: TrainingProgress | null;
  readonly onStop: () => void;
}

export function TrainingProgressLine({ progress, onStop }: TrainingProgressLineProps) {
  const { t } = useTranslation();
  return (
    <p className="heads-progress">
      <span role="status">
        {progress === null
          ? t('heads.progress.collecting')
          : t(`heads.progress.${progress.phase}`, { count: progress.steps })}
      </span>
      <progress aria-label={t('heads.progress.label')} />
      <button type="button" className="button" onClick={onStop}>
        {t('heads.progress.stop')}
      </button>
    </p>
  );
}
