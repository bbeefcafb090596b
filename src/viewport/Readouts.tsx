/** The four corners, as on a PACS viewer; the centre of the film stays free. */
import { useTranslation } from 'react-i18next';
import type { Film } from '../dicom/index.ts';
import {
  fileNameParts,
  patientNameText,
  sizeText,
  spacingNumbers,
  studyDateText,
  uidText,
  windowNumbers,
  zoomText,
} from './readoutText.ts';
import type { Shown } from './handle.ts';

export function Readouts({ shown }: { readonly shown: Shown }) {
  const { film } = shown.frame;
  return (
    <div className="film-readouts">
      <PatientCorner film={film} />
      <FileCorner film={film} />
      <ViewCorner shown={shown} />
      <SpacingCorner film={film} />
    </div>
  );
}

function PatientCorner({ film }: { readonly film: Film }) {
  const { t, i18n } = useTranslation();
  const { patientName, patientId, studyDate, isPhantom } = film;
  return (
    <div className="film-corner top left">
      {isPhantom && <span className="badge film-badge">{t('viewport.badge.synthetic')}</span>}
      {patientName !== null && <span className="film-patient">{patientNameText(patientName)}</span>}
      {patientId !== null && <span>{t('viewport.readout.patient-id', { id: patientId })}</span>}
      {studyDate !== null && <span>{studyDateText(studyDate, i18n.language)}</span>}
    </div>
  );
}

function FileCorner({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const { fileName, frame, frames, sopInstanceUid } = film;
  return (
    <div className="film-corner top right">
      <FileName name={fileName} />
      <span>{sizeText(film)}</span>
      {frames > 1 && <span>{t('viewport.readout.frame', { number: frame + 1, count: frames })}</span>}
      {sopInstanceUid !== null && <span className="film-uid">{uidText(sopInstanceUid)}</span>}
    </div>
  );
}

function FileName({ name }: { readonly name: string }) {
  const { start, end } = fileNameParts(name);
  return (
    <span className="film-file">
      <span>{start}</span>
      <span>{end}</span>
    </span>
  );
}

function ViewCorner({ shown }: { readonly shown: Shown }) {
  const { t, i18n } = useTranslation();
  const { placement, window, isInverted } = shown.view;
  return (
    <div className="film-corner bottom left">
      {isInverted && <span>{t('viewport.readout.inverted')}</span>}
      <span>{t('viewport.readout.window', windowNumbers(window, i18n.language))}</span>
      <span>
        {t('viewport.readout.zoom', { zoom: zoomText(placement.scale, shown.pixelRatio, i18n.language) })}
      </span>
    </div>
  );
}

function SpacingCorner({ film }: { readonly film: Film }) {
  const { t, i18n } = useTranslation();
  const { spacing } = film;
  const text =
    spacing === null
      ? t('viewport.spacing.none')
      : t('viewport.spacing.known', {
          spacing: spacingNumbers(spacing, i18n.language),
          kind: t(`dicom.spacing.${spacing.kind}`),
        });
  return (
    <div className="film-corner bottom right">
      <span>{text}</span>
    </div>
  );
}
