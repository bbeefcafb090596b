/** What Ctrl+Z or Ctrl+Y has just done, in the status line: it acts on the active film, which may be one of several. */
import { useTranslation } from 'react-i18next';
import { marksOn, reversedText, scaleOf } from '../annotations/index.ts';
import { isReadable } from '../catalogue/index.ts';
import { useAnnotations, useCatalogue } from './SessionContext.tsx';

export function ReversedLine() {
  const { t, i18n } = useTranslation();
  const annotations = useAnnotations();
  const { films, arrangement } = useCatalogue();
  const { reversed } = annotations;
  return (
    <p className="small" role="status">
      {reversed !== null && words(reversed)}
    </p>
  );

  function words(done: NonNullable<typeof reversed>): string {
    const { filmKey } = done.event;
    const listed = films.filter(isReadable);
    const at = listed.findIndex(({ id }) => id === filmKey);
    const film = listed[at]?.film ?? null;
    const scale = film && scaleOf(film, marksOn(annotations, filmKey).values());
    const text = reversedText(done, scale, { t, language: i18n.language });
    // By the number in its corner: a file is often named after its patient.
    return arrangement.layout === 1 || at < 0
      ? text
      : `${text} · ${t('app.presentation.film', { number: at + 1 })}`;
  }
}
