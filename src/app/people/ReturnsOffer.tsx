/** After a log came in: what it sends back to the reader at work. */
import { useTranslation } from 'react-i18next';
import { useAnnotations } from '../SessionContext.tsx';
import { useReturns } from './useReturns.ts';

export function ReturnsOffer({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { author } = useAnnotations();
  const returns = useReturns() ?? [];
  const count = returns.filter(({ event, state }) => event.to === author && state === 'open').length;
  if (count === 0) return null;
  return (
    <p className="app-review-awaited">
      <span>{t('app.returns.waiting', { count })}</span>
      <button type="button" className="button" onClick={onOpen}>
        {t('app.returns.list')}
      </button>
    </p>
  );
}
