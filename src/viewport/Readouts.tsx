/** The four corners, as on a PACS viewer, and the letters at the edges; the centre of the film stays free. */
import { useTranslation } from 'react-i18next';
import type { DisplayNotice, Film } from '../dicom/index.ts';
import { ExaminationCorner, type Ordinal } from './ExaminationCorner.tsx';
import { hasOverlays, hasShutter } from './displayCommands.ts';
import type { Turn } from './geometry.ts';
import type { Shown } from './handle.ts';
import { lossyStepsText } from './lossy.ts';
import { OrientationLetters } from './OrientationLetters.tsx';
import { PatientCorner } from './PatientCorner.tsx';
import { spacingNumbers, windowNumbers, zoomText, type Pitch } from './readoutText.ts';
import { turnMarks } from './turn.ts';

interface ReadoutsProps {
  readonly shown: Shown;
  readonly ordinal: Ordinal | null;
  /** Millimetres of a pixel by a calibration drawn on the film: they go before those of the file. */
  readonly pitchByHand: Pitch | null;
}

export function Readouts({ shown, ordinal, pitchByHand }: ReadoutsProps) {
  const { film } = shown.frame;
  return (
    <div className="film-readouts">
      <PatientCorner film={film} />
      <ExaminationCorner film={film} ordinal={ordinal} />
      <ViewCorner shown={shown} />
      <PixelCorner film={film} notices={shown.frame.display.notices} pitchByHand={pitchByHand} />
      <OrientationLetters patientOrientation={film.patientOrientation} turn={shown.view.placement.turn} />
    </div>
  );
}

function ViewCorner({ shown }: { readonly shown: Shown }) {
  const { t, i18n } = useTranslation();
  const { placement, window, isInverted } = shown.view;
  return (
    <div className="film-corner bottom left">
      <TurnBadges turn={placement.turn} />
      {isInverted && <span>{t('viewport.readout.inverted')}</span>}
      {hasShutter(shown) && !shown.view.hasShutter && <span>{t('viewport.readout.shutter-off')}</span>}
      {hasOverlays(shown) && !shown.view.hasOverlays && <span>{t('viewport.readout.overlays-off')}</span>}
      <span>{t('viewport.readout.window', windowNumbers(window, i18n.language))}</span>
      <span>
        {t('viewport.readout.zoom', { zoom: zoomText(placement.scale, shown.pixelRatio, i18n.language) })}
      </span>
    </div>
  );
}

/** Safety: they stand as long as the film is not as the file has it, and nothing hides them. */
function TurnBadges({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation();
  const { flip, rotation } = turnMarks(turn);
  return (
    <>
      {flip && <span className="badge film-badge">{t(`viewport.badge.flipped-${flip}`)}</span>}
      {rotation !== 0 && (
        <span className="badge film-badge">{t('viewport.badge.rotated', { degrees: rotation })}</span>
      )}
    </>
  );
}

interface PixelCornerProps extends Pick<ReadoutsProps, 'pitchByHand'> {
  readonly film: Film;
  readonly notices: readonly DisplayNotice[];
}

/** What the pixels are worth: their size, what a compression took from them, what of the file was damaged. */
function PixelCorner({ film, notices, pitchByHand }: PixelCornerProps) {
  const { t, i18n } = useTranslation();
  const { spacing, lossyCompression } = film;
  const pitch = pitchByHand ?? spacing;
  const steps = lossyCompression && lossyStepsText(lossyCompression, i18n.language);
  return (
    <div className="film-corner bottom right">
      {steps !== null && (
        <span className="film-warning film-whole">
          {steps === '' ? t('viewport.lossy.plain') : t('viewport.lossy.steps', { steps })}
        </span>
      )}
      {notices.map((notice) => (
        <span key={notice} className="film-warning film-whole">
          {t(`dicom.notice.${notice}`)}
        </span>
      ))}
      <span className="film-whole">
        {pitch === null
          ? t('viewport.spacing.none')
          : t('viewport.spacing.known', {
              spacing: spacingNumbers(pitch, i18n.language),
              kind:
                pitchByHand === null && spacing !== null
                  ? t(`dicom.spacing.${spacing.kind}`)
                  : t('viewport.spacing.by-hand'),
            })}
      </span>
    </div>
  );
}
