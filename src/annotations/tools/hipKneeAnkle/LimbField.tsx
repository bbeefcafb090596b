/** Which limb was drawn, as a person knows it. */
import { useTranslation } from 'react-i18next';
import type { HipKneeAnkleMark } from '../../mark.ts';

interface LimbFieldProps {
  readonly side: HipKneeAnkleMark['side'];
  readonly onSide: (side: HipKneeAnkleMark['side']) => void;
}

export function LimbField({ side, onSide }: LimbFieldProps) {
  const { t } = useTranslation();
  return (
    <select
      className="field"
      aria-label={t('annotations.limb.side')}
      value={side ?? ''}
      onChange={({ target: { value } }) => onSide(value === 'right' || value === 'left' ? value : null)}
    >
      <option value="">{t('annotations.limb.unknown')}</option>
      <option value="right">{t('annotations.limb.right')}</option>
      <option value="left">{t('annotations.limb.left')}</option>
    </select>
  );
}
