/** What is proposed like a mark, place by place: seen, confirmed (C), rejected (R). Under the marks of the film. */
import { Check, X, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../../dicom/index.ts';
import { wordsOf, writeDecimal } from '../../foundation/index.ts';
import type { AlikeSlice, ProposedPlace } from './alikeSlice.ts';
import './assist.css';

interface AlikePanelProps {
  readonly alike: AlikeSlice;
  readonly nameOf: (filmKey: FilmKey) => string;
  readonly onShow: (filmKey: FilmKey) => void;
}

export function AlikePanel({ alike: { alike, confirm, reject, leave }, nameOf, onShow }: AlikePanelProps) {
  const { t } = useTranslation();
  if (alike.kind === 'off') return null;
  return (
    <section className="panel" aria-label={t('annotations.alike.title')}>
      <h2>{t('annotations.alike.title')}</h2>
      {alike.kind === 'searching' && (
        <>
          <p role="status">{t('annotations.alike.searching', { done: alike.done, total: alike.total })}</p>
          <progress value={alike.done} max={alike.total} aria-label={t('annotations.alike.title')} />
        </>
      )}
      {alike.kind === 'failed' && (
        <p className="error-text" role="alert">
          {wordsOf(t, alike.error)}
        </p>
      )}
      {alike.kind === 'proposed' && (
        <ul className="alike-places">
          {alike.places.map((place) => (
            <PlaceLine
              key={place.id}
              place={place}
              name={nameOf(place.filmKey)}
              onShow={() => onShow(place.filmKey)}
              onConfirm={() => {
                onShow(place.filmKey);
                confirm(place.id);
              }}
              onReject={() => reject(place.id)}
            />
          ))}
        </ul>
      )}
      <button type="button" className="button small" onClick={leave}>
        {t(alike.kind === 'searching' ? 'annotations.alike.cancel' : 'annotations.alike.leave')}
      </button>
    </section>
  );
}

interface PlaceLineProps {
  readonly place: ProposedPlace;
  readonly name: string;
  readonly onShow: () => void;
  readonly onConfirm: () => void;
  readonly onReject: () => void;
}

function PlaceLine({ place: { score, model }, name, onShow, onConfirm, onReject }: PlaceLineProps) {
  const { t, i18n } = useTranslation();
  const cosine = writeDecimal(score, i18n.language, 3);
  const button = (label: 'confirm' | 'reject', Icon: LucideIcon, run: () => void) => (
    <button
      type="button"
      className="button"
      aria-label={t(`annotations.alike.${label}`, { name, cosine })}
      title={t(`annotations.alike.${label}`, { name, cosine })}
      onClick={run}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
  return (
    <li
      onKeyDown={(event) => {
        const act = event.key === 'c' ? onConfirm : event.key === 'r' ? onReject : null;
        if (act === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      }}
    >
      <button type="button" className="button alike-name" onClick={onShow}>
        {name}
      </button>
      <span className="small muted">
        {t('annotations.alike.place', { cosine, model: model.modelName, version: model.modelVersion })}
      </span>
      {button('confirm', Check, onConfirm)}
      {button('reject', X, onReject)}
    </li>
  );
}
