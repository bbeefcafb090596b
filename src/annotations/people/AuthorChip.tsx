/** Who said it: initials in the author's colour, and the name. */
import { useTranslation } from 'react-i18next';
import { useAuthorLook } from './AuthorLooks.tsx';
import './people.css';

interface AuthorChipProps {
  /** Empty: nobody gave a name. */
  readonly author: string;
}

export function AuthorChip({ author }: AuthorChipProps) {
  const { t } = useTranslation();
  const lookOf = useAuthorLook();
  if (author === '') return <span className="author-chip muted">{t('annotations.author.none')}</span>;
  const { initials, colour } = lookOf(author);
  return (
    <span className="author-chip" data-colour={colour}>
      <span className="author-initials" aria-hidden>
        {initials}
      </span>
      <span className="author-name">{author}</span>
    </span>
  );
}
