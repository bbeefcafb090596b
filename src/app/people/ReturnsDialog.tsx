/** « À reprendre »: what was sent back to the reader at work, and what they sent back; one click leads to the film. */
import { useTranslation } from 'react-i18next';
import { markDrawn, type Return } from '../../annotations/index.ts';
import { ReturnCard } from '../../annotations/ui.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { Dialog } from '../Dialog.tsx';
import { useAnnotations, useCatalogue } from '../SessionContext.tsx';
import { useReturns } from './useReturns.ts';

export function ReturnsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { author } = useAnnotations();
  const returns = useReturns();
  const mine = returns?.filter(({ event, state }) => event.to === author && state === 'open') ?? [];
  const sent = returns?.filter(({ event }) => event.author === author) ?? [];
  return (
    <Dialog title={t('app.returns.list')} onClose={onClose}>
      {returns !== null && mine.length === 0 && <p role="status">{t('app.returns.none')}</p>}
      <Returns returns={mine} onClose={onClose} />
      {sent.length > 0 && <h3>{t('app.returns.sent')}</h3>}
      <Returns returns={sent} onClose={onClose} />
    </Dialog>
  );
}

interface ReturnsProps {
  readonly returns: readonly Return[];
  readonly onClose: () => void;
}

function Returns({ returns, onClose }: ReturnsProps) {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const { logs } = useAnnotations();
  const { films, select } = useCatalogue();
  const listed = new Map(films.map(({ id, fileName }, at) => [id, { fileName, number: at + 1 }]));
  return (
    <ul className="app-returns">
      {returns.map((returned) => {
        const { id, filmKey, about } = returned.event;
        const film = listed.get(filmKey);
        const log = logs[filmKey];
        return (
          <ReturnCard
            key={id}
            returned={returned}
            mark={about.kind === 'mark' && log !== undefined ? markDrawn(log, about.markId) : null}
            onMaintain={null}
          >
            {film === undefined ? (
              <p className="small muted">{t('app.returns.elsewhere')}</p>
            ) : (
              <button
                type="button"
                className="button"
                onClick={() => {
                  select(filmKey);
                  onClose();
                }}
              >
                {isIdentityHidden ? t('app.presentation.film', { number: film.number }) : film.fileName}
              </button>
            )}
          </ReturnCard>
        );
      })}
    </ul>
  );
}
