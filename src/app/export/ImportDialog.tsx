/** Annotations from a file: what it would add is told first, and nothing is added before a person says so. */
import { useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPlan, MergePlan } from '../../annotations/index.ts';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { ReturnsOffer } from '../people/ReturnsOffer.tsx';
import { AwaitedOffer } from '../review/AwaitedOffer.tsx';
import { useSession } from '../SessionContext.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { MergePreview } from './MergePreview.tsx';
import './export.css';

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'seen'; readonly fileName: string; readonly plan: ImportPlan }
  | { readonly kind: 'seen-bundle'; readonly fileName: string; readonly plan: MergePlan }
  | { readonly kind: 'refused'; readonly fileName: string; readonly error: OsseletError }
  | { readonly kind: 'taking' }
  | { readonly kind: 'taken'; readonly amount: number };

interface ImportDialogProps {
  /** The list of what was sent back. */
  readonly onReturns: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ onReturns, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const { exporting } = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'choosing' });

  async function look({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (file === undefined) return;
    const { name: fileName } = file;
    target.value = '';
    try {
      const merge = await exporting.previewBundle(file);
      if (merge !== null) setStep({ kind: 'seen-bundle', fileName, plan: merge });
      else setStep({ kind: 'seen', fileName, plan: await exporting.preview(file) });
    } catch (error) {
      setStep({ kind: 'refused', fileName, error: toOsseletError(error) });
    }
  }

  async function take(plan: ImportPlan): Promise<void> {
    setStep({ kind: 'taking' });
    setStep({ kind: 'taken', amount: await exporting.take(plan) });
  }

  async function merge(fileName: string, plan: MergePlan): Promise<void> {
    setStep({ kind: 'taking' });
    try {
      await exporting.merge(plan);
      setStep({ kind: 'taken', amount: plan.fresh.length });
    } catch (error) {
      setStep({ kind: 'refused', fileName, error: toOsseletError(error) });
    }
  }

  return (
    <Dialog title={t('app.import.title')} onClose={onClose}>
      <p>{t('app.import.what')}</p>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('app.import.choose')}
        onChange={(event) => void look(event)}
      />
      <div role="status">
        {step.kind === 'seen' && <ImportPreview {...step} />}
        {step.kind === 'seen-bundle' && <MergePreview {...step} />}
        {step.kind === 'taking' && t('app.import.taking')}
        {step.kind === 'taken' && t('app.import.taken', { count: step.amount })}
      </div>
      {step.kind === 'taken' && (
        <>
          <AwaitedOffer onStart={onClose} />
          <ReturnsOffer onOpen={onReturns} />
        </>
      )}
      {step.kind === 'refused' && (
        <p className="error-text" role="alert">
          {t('app.import.refused', { file: step.fileName })} {wordsOf(t, step.error)}
        </p>
      )}
      <div className="app-dialog-actions">
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {t('app.import.choose')}
        </button>
        {step.kind === 'seen' && (
          <button
            type="button"
            className="button primary"
            disabled={step.plan.films.length === 0}
            onClick={() => void take(step.plan)}
          >
            {t('app.import.take')}
          </button>
        )}
        {step.kind === 'seen-bundle' && (
          <button
            type="button"
            className="button primary"
            disabled={step.plan.fresh.length === 0}
            onClick={() => void merge(step.fileName, step.plan)}
          >
            {t('app.import.merge')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
