/** What was said and drawn, or the films without their patient, to a file: of which films, in which form, with what in it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SetLayoutId } from '../../annotations/index.ts';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import type { Pacs } from '../../pacs/index.ts';
import { Dialog } from '../Dialog.tsx';
import { SendButton } from '../pacs/SendButton.tsx';
import { useDisplayed, useSession, useTools } from '../SessionContext.tsx';
import { Choices } from './Choices.tsx';
import { CleaningFields } from './CleaningFields.tsx';
import { filesOf, strictestCleaning } from './deidentified.ts';
import { dated, exportForms, type ExportForm, type OutputFile } from './forms.ts';
import { lookOf } from './look.ts';
import { markWords } from './markWords.ts';
import { oneFile } from './oneFile.ts';
import { saveFile } from '../saveFile.ts';
import { PictureButtons } from './PictureButtons.tsx';
import { viewPicture } from './viewPicture.ts';
import { TrainingFields, useTrainingSet } from './TrainingFields.tsx';
import { useScope, type Scope } from './useScope.ts';
import './export.css';

interface ExportDialogProps {
  readonly onImport: () => void;
  readonly onClose: () => void;
}

type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'copied' }
  | { readonly kind: 'queued' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export function ExportDialog({ onImport, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation();
  const { exporting, pacs, trainingSets, burnedIn, ontology: inUse } = useSession();
  const [scope, setScope] = useState<Scope>('all');
  const [form, setForm] = useState<ExportForm>(exportForms[0]!);
  const [withFileNames, setWithFileNames] = useState(false);
  const [cleaning, setCleaning] = useState(strictestCleaning);
  const [layout, setLayout] = useState<SetLayoutId>('fracatlas');
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const { said, films, logged } = useScope(scope);
  const setFilms = useMemo(() => (scope === 'all' ? null : films.map(({ key }) => key)), [scope, films]);
  const set = useTrainingSet(form.of === 'set' ? layout : null, setFilms);
  const isOpen = useIsOpen();
  const isShown = Object.values(useDisplayed()).some(({ kind }) => kind === 'shown');
  const counts = {
    films: filesOf(films).length,
    statements: said?.length ?? 0,
    log: logged ?? 1,
    set: set?.pictures.length ?? 0,
    view: isShown ? 1 : 0,
  };
  const count = counts[form.of];
  const { areShown } = useTools();
  const { ontology } = useStore(inUse);
  const markWordsOf = markWords(t, i18n.language, ontology);
  const picture = () =>
    viewPicture({ statements: exporting.statements, wordsOf: markWordsOf, areMarksShown: areShown });

  const make = () =>
    form.make({
      said: said ?? [],
      films,
      withFileNames,
      cleaning,
      training: { layout, files: set, picture: trainingSets.picture },
      ...exporting,
      bundle: () => exporting.bundle(scope === 'all' ? null : films.map(({ key }) => key)),
      lookOf: async (key) => lookOf(await exporting.frameOf(key)),
      wordsOf: markWordsOf,
      picture,
      onFilm: (done) => {
        if (isOpen.current) setStep({ kind: 'making', done });
        return isOpen.current;
      },
    });

  async function making(use: (files: readonly OutputFile[]) => Promise<Step>): Promise<void> {
    setStep({ kind: 'making', done: 0 });
    try {
      setStep(await use(await make()));
    } catch (error) {
      setStep({ kind: 'failed', error: toOsseletError(error) });
    }
  }

  /** What is found is shown on the films: the dialog would hide them. */
  const lookForText = () => {
    void burnedIn.getState().look(films);
    onClose();
  };

  const save = () =>
    making(async (files) => {
      const file = await oneFile(files, dated(form.id, 'zip'));
      if (file === null) return { kind: 'choosing' };
      saveFile(file.name, file.content, file.type);
      return { kind: 'saved', name: file.name };
    });

  const send = (to: Pacs) =>
    making((files) => {
      const contents = files.map(({ content }) => new Blob([content as BlobPart]));
      void pacs.sending.send(to, contents);
      return Promise.resolve({ kind: 'queued' });
    });

  return (
    <Dialog title={t('app.export.title')} onClose={onClose}>
      {form.of !== 'view' && (
        <Choices
          legend={t('app.export.scope')}
          options={(['all', 'film'] as const).map((id) => ({ id, name: t(`app.export.scope.${id}`) }))}
          chosen={scope}
          onChoose={setScope}
        />
      )}
      <Choices
        legend={t('app.export.form')}
        options={exportForms.map(({ id }) => ({ id, name: t(`app.export.form.${id}`) }))}
        chosen={form.id}
        onChoose={(id) => setForm(exportForms.find((one) => one.id === id) ?? form)}
      />
      <p className="app-export-holds">{t(`app.export.holds.${form.id}`)}</p>
      {form.id === 'deidentified' && (
        <CleaningFields choice={cleaning} onChoose={setCleaning} films={films} onLook={lookForText} />
      )}
      {form.of === 'set' && <TrainingFields layout={layout} files={set} onChoose={setLayout} />}
      {form.namesFiles && (
        <label className="app-keeping-choice">
          <input
            type="checkbox"
            checked={withFileNames}
            onChange={(event) => setWithFileNames(event.target.checked)}
          />
          {t('app.export.file-names')}
        </label>
      )}
      <p role="status">
        {step.kind === 'saved' && t('app.export.saved', { name: step.name })}
        {step.kind === 'making' && t('app.export.making', { done: step.done, count })}
        {step.kind === 'copied' && t('app.export.copied')}
        {step.kind === 'queued' && t('app.pacs.queued')}
        {step.kind === 'choosing' &&
          said &&
          (form.of === 'log' && logged === null
            ? t('app.export.count.log-untold')
            : t(`app.export.count.${form.of}`, { count }))}
      </p>
      {step.kind === 'failed' && (
        <p className="error-text" role="alert">
          {wordsOf(t, step.error)}
        </p>
      )}
      <div className="app-dialog-actions">
        <button type="button" className="button" onClick={onImport}>
          {t('app.import.button')}
        </button>
        {form.of === 'view' && (
          <PictureButtons
            picture={picture}
            isPossible={isShown}
            onCopied={() => setStep({ kind: 'copied' })}
            onFailed={(error) => setStep({ kind: 'failed', error })}
          />
        )}
        {form.isForPacs && (
          <SendButton isPossible={count > 0 && step.kind !== 'making'} onSend={(to) => void send(to)} />
        )}
        <button
          type="button"
          className="button primary"
          disabled={count === 0 || step.kind === 'making'}
          onClick={() => void save()}
        >
          {t('app.export.save')}
        </button>
      </div>
    </Dialog>
  );
}

/** False once the dialog is gone: who closes it wants no more films made. */
function useIsOpen() {
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return isOpen;
}
