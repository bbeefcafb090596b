/** Films that another reader was given and that wait for this one: one click reads them. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useAnnotations, useSession } from '../SessionContext.tsx';

export function AwaitedOffer({ onStart }: { readonly onStart: () => void }) {
  const { t } = useTranslation();
  const { author } = useAnnotations();
  const { awaiting, readAwaited } = useStore(useSession().review);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isOpen = true;
    const told = (films: number) => {
      if (isOpen) setCount(films);
    };
    awaiting().then(told, () => told(0));
    return () => {
      isOpen = false;
    };
  }, [awaiting, author]);
  if (count === 0) return null;
  return (
    <p className="app-review-awaited">
      <span>{t('app.review.awaited', { count })}</span>
      <button
        type="button"
        className="button primary"
        onClick={() => void readAwaited().then((isStarted) => isStarted && onStart())}
      >
        {t('app.review.read-awaited')}
      </button>
    </p>
  );
}
