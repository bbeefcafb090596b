/** Which models are here, which one answers, and the way in for another: a folder picked or dropped. */
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { ModelChoice } from './modelChoice.ts';
import { useStoredModels } from './useStoredModels.ts';

export function ModelList({ choice }: { readonly choice: ModelChoice }) {
  const { t } = useTranslation();
  const { models, state, importFrom, remove } = useStoredModels();
  const picker = useRef<HTMLInputElement>(null);
  const group = useId();
  const isBusy = state.kind === 'importing';
  const rows = [{ hash: null, name: t('models.list.bundled') }, ...models];
  return (
    <section
      className="models-list"
      aria-label={t('models.list.title')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!isBusy) void importFrom(event.dataTransfer);
      }}
    >
      <h3>{t('models.list.title')}</h3>
      <ul>
        {rows.map(({ hash, name }) => (
          <li key={hash ?? ''}>
            <label>
              <input
                type="radio"
                name={group}
                checked={choice.active === hash}
                onChange={() => choice.choose(hash)}
              />
              {name} {hash !== null && <code>{hash.slice(0, 12)}</code>}
            </label>
            {hash !== null && (
              <button
                type="button"
                className="button"
                disabled={choice.active === hash}
                title={choice.active === hash ? t('models.list.remove-active') : undefined}
                onClick={() => void remove(hash)}
              >
                {t('models.list.remove', { name })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="models-hint">{t('models.list.choice')}</p>
      <button type="button" className="button" disabled={isBusy} onClick={() => picker.current?.click()}>
        {t('models.list.import')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: '' }}
        aria-label={t('models.list.import')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) void importFrom(files);
        }}
      />
      <p className="models-hint">{t('models.list.import-detail')}</p>
      <p role="status">
        {state.kind === 'importing' && t('models.list.importing')}
        {state.kind === 'imported' && t('models.list.imported', { name: state.name })}
      </p>
      {state.kind === 'failed' && (
        <p className="error-text" role="alert">
          {wordsOf(t, state.error)}
        </p>
      )}
    </section>
  );
}
