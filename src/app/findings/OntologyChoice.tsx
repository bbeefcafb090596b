/** The list of findings itself: a hospital takes its own, keeps a copy of the one in use, or comes back to the bundled one. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { languageOf } from '../../annotations/index.ts';
import { wordsOf } from '../../foundation/index.ts';
import { currentLanguage } from '../i18n.ts';
import { saveFile } from '../saveFile.ts';
import { useSession } from '../SessionContext.tsx';

export function OntologyChoice() {
  const { t } = useTranslation();
  const inUse = useStore(useSession().ontology);
  const { ontology, text, isBundled, error, take, reset } = inUse;
  const picker = useRef<HTMLInputElement>(null);
  const { id, version, name, terms } = ontology;
  return (
    <details className="app-findings-list">
      <summary>{t('app.findings.list')}</summary>
      <p className="small muted">
        {t('app.findings.in-use', {
          name: name[languageOf(currentLanguage())],
          version,
          count: terms.length,
        })}
      </p>
      {error && (
        <p className="error-text small" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={t('app.findings.take')}
        accept="application/json,.json"
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(take);
          target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t('app.findings.take')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => saveFile(`${id}-${String(version)}.json`, text, 'application/json')}
      >
        {t('app.findings.export')}
      </button>
      {!isBundled && (
        <button type="button" className="button" onClick={() => void reset()}>
          {t('app.findings.reset')}
        </button>
      )}
    </details>
  );
}
