/** Whose film it is and when it was taken. In front of others only the age stays. */
import { useTranslation } from 'react-i18next';
import { dateText, personName, type Film } from '../dicom/index.ts';
import { useDisplayOptions } from './displayOptions.ts';
import { ageText, studyMomentText } from './readoutText.ts';

export function PatientCorner({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const isIdentityHidden = useDisplayOptions((options) => options.isIdentityHidden);
  return (
    <div className="film-corner top left">
      {film.isPhantom && <span className="badge film-badge">{t('viewport.badge.synthetic')}</span>}
      {isIdentityHidden ? <Age film={film} /> : <Identity film={film} />}
    </div>
  );
}

function Identity({ film }: { readonly film: Film }) {
  const { t, i18n } = useTranslation();
  const { patientName, patientId, studyDate, studyTime } = film;
  return (
    <>
      {patientName !== null && <span className="film-patient film-whole">{personName(patientName)}</span>}
      {patientId !== null && (
        <span className="film-whole">{t('viewport.readout.patient-id', { id: patientId })}</span>
      )}
      <Birth film={film} />
      {studyDate !== null && (
        <span className="film-whole">{studyMomentText(studyDate, studyTime, i18n.language)}</span>
      )}
    </>
  );
}

function Birth({ film }: { readonly film: Film }) {
  const { t, i18n } = useTranslation();
  const { patientBirthDate, patientSex, studyDate } = film;
  if (patientBirthDate === null) return null;
  const sex = patientSex === 'F' || patientSex === 'M' ? patientSex : 'O';
  const born = t(`viewport.readout.born-${sex}`, { date: dateText(patientBirthDate, i18n.language) });
  const age = studyDate === null ? null : ageText(patientBirthDate, studyDate, i18n.language);
  return <span className="film-whole">{age === null ? born : `${born} (${age})`}</span>;
}

function Age({ film: { patientBirthDate, studyDate } }: { readonly film: Film }) {
  const { i18n } = useTranslation();
  if (patientBirthDate === null || studyDate === null) return null;
  const age = ageText(patientBirthDate, studyDate, i18n.language);
  return age === null ? null : <span>{age}</span>;
}
