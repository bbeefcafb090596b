import { useTranslation } from 'react-i18next';
import type { PatientGroup } from './inventory.ts';

/** A name while one of the films is open, else a number that says nothing. */
export function usePatientName(): (group: PatientGroup) => string {
  const { t } = useTranslation();
  return ({ mark, name, number, isOnScreen }) => {
    if (name !== null) return name.id === null ? name.title : `${name.title} (${name.id})`;
    if (mark !== null) return t('app.privacy.patient-number', { number });
    return t(isOnScreen ? 'app.privacy.unknown-on-screen' : 'app.privacy.unknown-patient');
  };
}
