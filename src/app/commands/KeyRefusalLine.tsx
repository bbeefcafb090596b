import { useTranslation } from 'react-i18next';
import type { Chord } from '../../foundation/index.ts';
import { chordText } from './chordText.ts';
import type { KeyRefusal } from './keyRefusal.ts';

/** Why a key was not given, and what to do. */
export function KeyRefusalLine({ chord, refusal }: { readonly chord: Chord; readonly refusal: KeyRefusal }) {
  const { t } = useTranslation();
  const key = chordText(t, chord);
  return (
    <p className="small error-text" role="alert">
      {refusal.kind === 'taken'
        ? t('app.keys.taken', { key, command: t(refusal.by) })
        : t(`app.keys.reserved-${refusal.kind}`, { key })}
    </p>
  );
}
