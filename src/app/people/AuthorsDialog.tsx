/** Who is at work, and who else annotates on this workstation. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { AuthorChip } from '../../annotations/ui.ts';
import { wordsOf } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';
import { AuthorForm } from './AuthorForm.tsx';
import './people.css';

export function AuthorsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { authors, current, error, choose, remove } = useStore(useSession().authors);
  const names = [...authors.map(({ name }) => name), ''];
  return (
    <Dialog title={t('app.people.title')} onClose={onClose}>
      <p>{t('app.people.travels')}</p>
      {authors.length > 0 && (
        <fieldset className="app-people-list">
          <legend>{t('app.people.at-work')}</legend>
          {names.map((name) => (
            <div key={name}>
              <label>
                <input
                  type="radio"
                  name="author"
                  checked={name === current}
                  onChange={() => void choose(name)}
                />
                <AuthorChip author={name} />
                {authors.some((one) => one.name === name && one.isSenior) && (
                  <span className="badge">{t('app.people.senior')}</span>
                )}
              </label>
              {name !== '' && (
                <button
                  type="button"
                  className="button"
                  aria-label={t('app.people.remove', { name })}
                  title={t('app.people.remove', { name })}
                  onClick={() => void remove(name)}
                >
                  <Trash2 size={14} aria-hidden />
                </button>
              )}
            </div>
          ))}
        </fieldset>
      )}
      <AuthorForm />
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
    </Dialog>
  );
}
