/** What was sent back on the film in reading, its answers, and a way to send something back. */
import { useTranslation } from 'react-i18next';
import { markDrawn, returnableOn, returnsIn } from '../../annotations/index.ts';
import { ReturnCard, SendBackForm } from '../../annotations/ui.ts';
import { useAnnotations } from '../SessionContext.tsx';

export function ReturnsPanel({ filmKey }: { readonly filmKey: string }) {
  const { t } = useTranslation();
  const { logs, author, sendBack, maintain } = useAnnotations();
  const log = logs[filmKey];
  if (log === undefined) return null;
  const returns = returnsIn(log.events);
  const returnable = returnableOn(log.events, author);
  if (returns.length + returnable.length === 0) return null;
  return (
    <section className="panel" aria-label={t('app.returns.title')}>
      <h2>{t('app.returns.title')}</h2>
      {returns.length > 0 && (
        <ul>
          {returns.map((returned) => {
            const { id, to, about } = returned.event;
            const isMine = returned.state === 'open' && to === author;
            return (
              <ReturnCard
                key={id}
                returned={returned}
                mark={about.kind === 'mark' ? markDrawn(log, about.markId) : null}
                onMaintain={isMine ? (note) => void maintain(filmKey, { returned: id, note }) : null}
              />
            );
          })}
        </ul>
      )}
      <SendBackForm
        key={`${filmKey}\n${author}`}
        returnable={returnable}
        onSend={({ to, about }, reason) => void sendBack(filmKey, { to, about, reason })}
      />
    </section>
  );
}
