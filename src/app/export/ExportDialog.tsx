/** What was said and drawn, to a file: of which films, in which form, and in words what the file will hold. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmStatements } from '../../annotations/index.ts';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useCatalogue, useSession } from '../SessionContext.tsx';
import { Choices } from './Choices.tsx';
import { dated, exportForms, type ExportForm } from './forms.ts';
import { lookOf } from './look.ts';
import { markWords } from './markWords.ts';
import { oneFile } from './oneFile.ts';
import { saveFile } from '../saveFile.ts';
import './export.css';

interface ExportDialogProps {
  readonly onImport: () => void;
  readonly onClose: () => void;
}

type Scope = 'all' | 'film';

export function ExportDialog({ onImport, onClose }: ExportDialogProps) {
  const { t, i18n } = useTranslation();
  const { exporting } = useSession();
  const [scope, setScope] = useState<Scope>('all');
  const [form, setForm] = useState<ExportForm>(exportForms[0]!);
  const [withFileNames, setWithFileNames] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [error, setError] = useState<OsseletError | null>(null);
  const said = useStatements(scope);
  const count = said?.length ?? 0;

  async function save(): Promise<void> {
    try {
      const files = await form.make({
        said: said ?? [],
        withFileNames,
        studyOf: exporting.studyOf,
        lookOf: async (key) => lookOf(await exporting.frameOf(key)),
        wordsOf: markWords(t, i18n.language),
      });
      const file = await oneFile(files, dated(form.id, 'zip'));
      if (file !== null) saveFile(file.name, file.content, file.type);
      setSaved(file?.name ?? null);
      setError(null);
    } catch (failed) {
      setError(toOsseletError(failed));
    }
  }

  return (
    <Dialog title={t('app.export.title')} onClose={onClose}>
      <Choices
        legend={t('app.export.scope')}
        options={(['all', 'film'] as const).map((id) => ({ id, name: t(`app.export.scope.${id}`) }))}
        chosen={scope}
        onChoose={setScope}
      />
      <Choices
        legend={t('app.export.form')}
        options={exportForms.map(({ id }) => ({ id, name: t(`app.export.form.${id}`) }))}
        chosen={form.id}
        onChoose={(id) => setForm(exportForms.find((one) => one.id === id) ?? form)}
      />
      <p className="app-export-holds">{t(`app.export.holds.${form.id}`)}</p>
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
        {saved === null ? said && t('app.export.count', { count }) : t('app.export.saved', { name: saved })}
      </p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      <div className="app-dialog-actions">
        <button type="button" className="button" onClick={onImport}>
          {t('app.import.button')}
        </button>
        <button type="button" className="button primary" disabled={count === 0} onClick={() => void save()}>
          {t('app.export.save')}
        </button>
      </div>
    </Dialog>
  );
}

/** null while the log is being read. */
function useStatements(scope: Scope): readonly FilmStatements[] | null {
  const { exporting } = useSession();
  const { selectedKey } = useCatalogue();
  const [said, setSaid] = useState<readonly FilmStatements[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const keys = scope === 'all' ? null : selectedKey === null ? [] : [selectedKey];
    exporting.statements(keys).then(
      (read) => isWanted && setSaid(read),
      () => isWanted && setSaid([]),
    );
    return () => {
      isWanted = false;
    };
  }, [exporting, scope, selectedKey]);
  return said;
}
