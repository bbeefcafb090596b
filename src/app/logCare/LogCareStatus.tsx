/** At the foot of the page: films of which the log was found altered or not readable, whether they are open or not. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useCatalogue, useSession } from '../SessionContext.tsx';

export function LogCareStatus() {
  const { t } = useTranslation();
  const { films } = useCatalogue();
  const { faults } = useStore(useSession().logCare.store);
  const [first] = faults;
  if (first === undefined) return null;
  const listed = films.find(({ film }) => film?.key === first.filmKey)?.film?.fileName;
  const facts = { count: faults.length, film: listed ?? first.filmKey, seq: first.seq };
  return (
    <span role="status" className="error-text">
      {t(`app.log-care.${first.code}`, facts)}
    </span>
  );
}
