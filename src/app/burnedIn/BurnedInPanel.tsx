/** What was read in the pixels, place by place: blacked out in what leaves, or left. First in the column while it lasts. */
import { EyeOff, X, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../foundation/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { useBurnedIn, useCatalogue } from '../SessionContext.tsx';
import type { ProposedText, Reading } from '../session/burnedIn.ts';
import './burnedIn.css';

export function BurnedInPanel() {
  const { t } = useTranslation();
  const { reading, texts, accept, refuse, leave } = useBurnedIn();
  const panel = useRef<HTMLElement>(null);
  const isOpen = reading.kind !== 'idle';
  useEffect(() => {
    if (!isOpen) return undefined;
    // After the palette or the dialog it was asked from has given the focus back; the column may be scrolled elsewhere.
    const frame = requestAnimationFrame(() => panel.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  if (!isOpen) return null;
  const acceptAll = async () => {
    for (const { id } of texts) await accept(id);
  };
  return (
    <section className="panel" aria-label={t('app.burned-in.title')} ref={panel} tabIndex={-1}>
      <h2>{t('app.burned-in.title')}</h2>
      <ReadingLine reading={reading} count={texts.length} />
      <ul className="burned-in-texts">
        {texts.map((text) => (
          <TextPlace
            key={text.id}
            text={text}
            onAccept={() => void accept(text.id)}
            onRefuse={() => refuse(text.id)}
          />
        ))}
      </ul>
      {texts.length > 1 && reading.kind === 'read' && (
        <button type="button" className="button small" onClick={() => void acceptAll()}>
          {t('app.burned-in.accept-all', { count: texts.length })}
        </button>
      )}
      <button type="button" className="button small" onClick={leave}>
        {t(reading.kind === 'reading' ? 'app.burned-in.cancel' : 'app.burned-in.leave')}
      </button>
    </section>
  );
}

function ReadingLine({ reading, count }: { readonly reading: Reading; readonly count: number }) {
  const { t } = useTranslation();
  if (reading.kind === 'failed')
    return (
      <p className="error-text" role="alert">
        {wordsOf(t, reading.error)}
      </p>
    );
  if (reading.kind === 'reading')
    return (
      <>
        <p role="status">{t('app.burned-in.reading', { done: reading.done, count: reading.total })}</p>
        <progress value={reading.done} max={reading.total} aria-label={t('app.burned-in.title')} />
      </>
    );
  return (
    <>
      <p role="status">{t(count > 0 ? 'app.burned-in.found' : 'app.burned-in.nothing', { count })}</p>
      <p className="small muted">{t('app.burned-in.look')}</p>
    </>
  );
}

interface TextPlaceProps {
  readonly text: ProposedText;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

function TextPlace({ text: { filmKey, text }, onAccept, onRefuse }: TextPlaceProps) {
  const { t } = useTranslation();
  const { films, select } = useCatalogue();
  const { isIdentityHidden } = useDisplayOptions();
  const at = films.findIndex(({ id }) => id === filmKey);
  const name = isIdentityHidden
    ? t('app.presentation.film', { number: at + 1 })
    : (films[at]?.fileName ?? filmKey);
  const button = (label: 'accept' | 'refuse', Icon: LucideIcon, run: () => void) => (
    <button
      type="button"
      className="button"
      aria-label={t(`app.burned-in.${label}`, { name })}
      title={t(`app.burned-in.${label}`, { name })}
      onClick={run}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
  return (
    <li>
      <button type="button" className="button burned-in-film" onClick={() => select(filmKey)}>
        {name}
      </button>
      {/* What was read may be the patient's name. */}
      <q>{isIdentityHidden ? '…' : text}</q>
      {button('accept', EyeOff, onAccept)}
      {button('refuse', X, onRefuse)}
    </li>
  );
}
