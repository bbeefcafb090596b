import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clockSetBack } from './clock.ts';
import type { FilmLog } from './slice.ts';

/** Hours that run backwards are said to, where they are shown. */
export function ClockNote({ log: { events } }: { readonly log: FilmLog }) {
  const { t, i18n } = useTranslation();
  const found = useMemo(() => clockSetBack(events), [events]);
  if (found === null) return null;
  const style = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const moment = (iso: string) => style.format(new Date(iso));
  const { seq, at, before } = found;
  return (
    <p className="small annotations-clock" role="note">
      {t('annotations.history.clock', { seq, at: moment(at), before: moment(before) })}
    </p>
  );
}
