/** Over the foot of the film while the assisted box is in hand: what is proposed, and the buttons for what keys do. */
import { Check, Minus, Plus, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordsOf, writeDecimal } from '../../foundation/index.ts';
import '../tools/tools.css';
import { patchesOfRegion, type AssistSlice, type ProposedRegion } from './assistSlice.ts';

type AssistOptionsProps = Pick<AssistSlice, 'assist' | 'adjust' | 'accept' | 'leave'>;

export function AssistOptions({ assist, ...hand }: AssistOptionsProps) {
  const { t } = useTranslation();
  if (assist.kind === 'off') return null;
  return (
    <div className="tool-options" role="group" aria-label={t('annotations.assist.title')}>
      {assist.kind === 'proposed' && <Proposed region={assist.region} {...hand} />}
      {assist.kind === 'asking' && <p role="status">{t('annotations.assist.asking')}</p>}
      {assist.kind === 'failed' && (
        <p className="error-text" role="alert">
          {wordsOf(t, assist.error)}
        </p>
      )}
      <p className="small muted">
        {t(assist.kind === 'proposed' ? 'annotations.assist.hint-proposed' : 'annotations.assist.hint')}
      </p>
    </div>
  );
}

interface ProposedProps extends Omit<AssistOptionsProps, 'assist'> {
  readonly region: ProposedRegion;
}

function Proposed({ region, adjust, accept, leave }: ProposedProps) {
  const { t, i18n } = useTranslation();
  const { threshold, model } = region;
  const button = (label: 'smaller' | 'larger' | 'accept' | 'drop', Icon: LucideIcon, run: () => unknown) => (
    <button
      type="button"
      className="button"
      aria-label={t(`annotations.assist.${label}`)}
      title={t(`annotations.assist.${label}`)}
      onClick={() => void run()}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
  return (
    <>
      <p role="status">
        {t('annotations.assist.proposed', {
          count: patchesOfRegion(region).length,
          cosine: writeDecimal(threshold, i18n.language, 3),
          model: model.modelName,
          version: model.modelVersion,
        })}
      </p>
      {button('smaller', Minus, () => adjust(-1))}
      {button('larger', Plus, () => adjust(1))}
      {button('accept', Check, accept)}
      {button('drop', X, leave)}
    </>
  );
}
