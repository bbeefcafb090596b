/** How the selected mark lies on its film: hidden, locked, how opaque, and over or under the others. */
import { BringToFront, Eye, EyeOff, Lock, LockOpen, SendToBack, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MarkLook } from '../mark.ts';

interface MarkLookFieldsProps {
  readonly look: MarkLook;
  readonly onLook: (look: MarkLook) => void;
  readonly onStack: (way: 'front' | 'back') => void;
}

const opacities = [1, 0.75, 0.5, 0.25] as const;

export function MarkLookFields({ look, onLook, onStack }: MarkLookFieldsProps) {
  const { t } = useTranslation();
  const { isHidden = false, isLocked = false, opacity = 1 } = look;
  return (
    <div className="mark-list-actions" role="group" aria-label={t('annotations.look.group')}>
      <LookButton
        label={t('annotations.look.hide')}
        Icon={isHidden ? EyeOff : Eye}
        isPressed={isHidden}
        onClick={() => onLook({ isHidden: !isHidden })}
      />
      <LookButton
        label={t('annotations.look.lock')}
        Icon={isLocked ? Lock : LockOpen}
        isPressed={isLocked}
        onClick={() => onLook({ isLocked: !isLocked })}
      />
      <LookButton label={t('annotations.look.front')} Icon={BringToFront} onClick={() => onStack('front')} />
      <LookButton label={t('annotations.look.back')} Icon={SendToBack} onClick={() => onStack('back')} />
      <select
        className="field is-number"
        aria-label={t('annotations.look.opacity')}
        value={opacity}
        onChange={({ target }) => onLook({ opacity: Number(target.value) })}
      >
        {opacities.map((value) => (
          <option key={value} value={value}>
            {t('annotations.look.percent', { value: value * 100 })}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LookButtonProps {
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function LookButton({ label, Icon, isPressed, onClick }: LookButtonProps) {
  return (
    <button
      type="button"
      className="button"
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
