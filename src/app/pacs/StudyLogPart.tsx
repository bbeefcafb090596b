/** The annotations of the study on screen, to the PACS and from it: what would come in is told first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import type { Pacs } from '../../pacs/index.ts';
import { MergePreview } from '../export/MergePreview.tsx';
import { useCatalogue, useSession } from '../SessionContext.tsx';
import type { StudyLogPreview } from '../session/pacs/studyLog.ts';

type Step =
  | { readonly kind: 'idle' | 'asking' | 'none' | 'unsaid' | 'queued' | 'taking' }
  | { readonly kind: 'seen'; readonly preview: StudyLogPreview }
  | { readonly kind: 'taken'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export function StudyLogPart({ pacs }: { readonly pacs: Pacs }) {
  const { t } = useTranslation();
  const { exporting, studyLog } = useSession();
  const { films, selectedKey } = useCatalogue();
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const onScreen = films.find(({ film }) => film !== null && film.key === selectedKey)?.film;
  if (!onScreen?.studyInstanceUid) return null;

  async function go(first: Step, work: () => Promise<Step>): Promise<void> {
    setStep(first);
    setStep(await work().catch((error: unknown): Step => ({ kind: 'failed', error: toOsseletError(error) })));
  }
  const send = () =>
    go({ kind: 'asking' }, async () => ({
      kind: (await studyLog.send(pacs)) === null ? 'unsaid' : 'queued',
    }));
  const look = () =>
    go({ kind: 'asking' }, async () => {
      const preview = await studyLog.preview(pacs);
      return preview === null ? { kind: 'none' } : { kind: 'seen', preview };
    });
  const take = ({ plan }: StudyLogPreview) =>
    go({ kind: 'taking' }, async () => {
      await exporting.merge(plan);
      return { kind: 'taken', count: plan.fresh.length };
    });

  const isBusy = step.kind === 'asking' || step.kind === 'taking';
  const refused = step.kind === 'failed' ? step.error : step.kind === 'seen' ? step.preview.refused : null;
  return (
    <section className="app-pacs-log" aria-label={t('app.pacs.log.title')}>
      <h3>{t('app.pacs.log.title')}</h3>
      <p className="muted">{t('app.pacs.log.what')}</p>
      <div role="status">
        {step.kind === 'asking' && t('app.pacs.log.asking')}
        {step.kind === 'none' && t('app.pacs.log.none', { name: pacs.name })}
        {step.kind === 'unsaid' && t('app.pacs.log.unsaid')}
        {step.kind === 'queued' && t('app.pacs.queued')}
        {step.kind === 'seen' && (
          <MergePreview fileName={t('app.pacs.log.held', { name: pacs.name })} plan={step.preview.plan} />
        )}
        {step.kind === 'taking' && t('app.import.taking')}
        {step.kind === 'taken' && t('app.import.taken', { count: step.count })}
      </div>
      {refused && (
        <p className="error-text" role="alert">
          {wordsOf(t, refused)}
        </p>
      )}
      <div className="app-pacs-open">
        {pacs.stow !== null && (
          <button type="button" className="button" disabled={isBusy} onClick={() => void send()}>
            {t('app.pacs.log.send')}
          </button>
        )}
        <button type="button" className="button" disabled={isBusy} onClick={() => void look()}>
          {t('app.pacs.log.look')}
        </button>
        {step.kind === 'seen' && (
          <button
            type="button"
            className="button primary"
            disabled={step.preview.plan.fresh.length === 0}
            onClick={() => void take(step.preview)}
          >
            {t('app.import.merge')}
          </button>
        )}
      </div>
    </section>
  );
}
