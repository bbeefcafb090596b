/** The choice to read before the machine, the reader's opinion on this film, and how often opinions were changed. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { opinionsOn, type OpinionDraft } from '../../annotations/index.ts';
import { OpinionForm } from '../../annotations/ui.ts';
import type { Film } from '../../dicom/index.ts';
import type { Finding } from '../../models/index.ts';
import { currentLanguage } from '../i18n.ts';
import { isBlindTo } from '../session/readFirst.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';
import { useCurtain } from './useCurtain.ts';

interface ReadFirstPanelProps {
  readonly film: Film | null;
  /** null while the engine is starting. */
  readonly findings: readonly Finding[] | null;
}

export function ReadFirstPanel({ film, findings }: ReadFirstPanelProps) {
  const { t } = useTranslation();
  const { readFirst } = useSession();
  const { isOn, choose } = useStore(readFirst);
  return (
    <section className="panel app-read-first" aria-label={t('app.read-first.title')}>
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => void choose(event.target.checked)} />
        {t('app.read-first.title')}
      </label>
      {isOn && <Figures />}
      {isOn && film && <Opinion film={film} findings={findings ?? []} />}
    </section>
  );
}

function Figures() {
  const { t } = useTranslation();
  const { figures } = useStore(useSession().readFirst);
  if (figures === null || figures.stated === 0) return null;
  return (
    <p className="small muted">
      {t('app.read-first.figures', { count: figures.stated, changed: figures.changed })}
    </p>
  );
}

function Opinion({ film, findings }: { readonly film: Film; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const { readFirst } = useSession();
  const annotations = useAnnotations();
  const isHidden = useCurtain(film.key);
  const asked = findings
    .filter(({ kind }) => kind === 'finding')
    .map(({ id, label }) => ({ id, label: label[currentLanguage()] }));
  const say = async ({ id, label }: (typeof asked)[number], value: OpinionDraft['value']) => {
    const { key, isPhantom } = film;
    const isBlind = isBlindTo(readFirst.getState(), annotations, key);
    await annotations.opine(key, { finding: id, findingLabel: label, value, isBlind, isPhantom });
    await readFirst.getState().count();
  };
  return (
    <>
      <p className={isHidden ? 'zeroshot-note' : 'small muted'}>
        {t(isHidden ? 'app.read-first.hidden' : 'app.read-first.shown')}
      </p>
      <OpinionForm
        findings={asked}
        opinions={opinionsOn(annotations, film.key) ?? new Map()}
        onSay={(finding, value) => void say(finding, value)}
      />
    </>
  );
}
