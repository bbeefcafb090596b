/** From where on a finding is called present, and whether what is shown may be called a probability. */
import { useTranslation } from 'react-i18next';
import { isYesOrNo } from './head.ts';
import { decimals } from './figureText.ts';
import type { HeadProps } from './names.ts';

export function OperatingPoint({ head, names }: HeadProps) {
  const { t, i18n } = useTranslation();
  const { spec, thresholds, calibrations } = head;
  if (!isYesOrNo(spec.kind)) return null;
  return spec.classes.map((label, at) => {
    const threshold = thresholds[at] ?? null;
    const calibration = calibrations[at] ?? null;
    return (
      <p key={label}>
        {threshold === null
          ? t('heads.point.none', { name: names.ofClass(label) })
          : t('heads.point.threshold', {
              name: names.ofClass(label),
              threshold: decimals(threshold, 2, i18n.language),
            })}{' '}
        {t(calibration === null ? 'heads.point.uncalibrated' : `heads.point.${calibration.kind}`)}
      </p>
    );
  });
}
