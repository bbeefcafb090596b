import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { AuthorChip } from '../../annotations/ui.ts';
import { useCommandTitle } from '../commands/CommandsContext.tsx';
import { useSession } from '../SessionContext.tsx';
import './people.css';

/** Who is at work: what is said from now on is signed so. */
export function AuthorBadge({ onAuthors }: { readonly onAuthors: () => void }) {
  const { t } = useTranslation();
  const titleOf = useCommandTitle();
  const { current } = useStore(useSession().authors);
  return (
    <button
      type="button"
      className="button app-author"
      title={titleOf('app.command.authors')}
      onClick={onAuthors}
    >
      <span className="visually-hidden">{t('app.people.at-work')} : </span>
      <AuthorChip author={current} />
    </button>
  );
}
