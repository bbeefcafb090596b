/** Warns while films of different patients, or of patients unknown, stand side by side. It cannot be put away. */
import { useTranslation } from 'react-i18next';
import { patientsOnScreen, places } from '../../catalogue/index.ts';
import { useDisplayed } from '../SessionContext.tsx';

export function PatientBand() {
  const { t } = useTranslation();
  const displayed = useDisplayed();
  const films = places.flatMap((place) => {
    const film = displayed[place];
    return film.kind === 'shown' ? [film.frame.film] : [];
  });
  const patients = patientsOnScreen(films);
  if (patients === 'same') return null;
  // Said once when it appears: another role is another element, so that what was soft is said anew as an alert.
  return (
    <p
      key={patients}
      className={`app-patients is-${patients}`}
      role={patients === 'different' ? 'alert' : 'status'}
    >
      {t(`app.patients.${patients}`)}
    </p>
  );
}
