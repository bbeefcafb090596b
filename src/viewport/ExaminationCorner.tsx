/** What was examined, and which film of it this is. The side is what the header says: it is never worked out. */
import { useTranslation } from 'react-i18next';
import type { Film } from '../dicom/index.ts';
import { useDisplayOptions } from './displayOptions.ts';
import { fileNameParts, sizeText, uidText } from './readoutText.ts';

/** Which of the films on the list it is, counted from 1. */
export interface Ordinal {
  readonly number: number;
  readonly count: number;
}

interface ExaminationCornerProps {
  readonly film: Film;
  readonly ordinal: Ordinal | null;
}

export function ExaminationCorner({ film, ordinal }: ExaminationCornerProps) {
  const { t } = useTranslation();
  const isIdentityHidden = useDisplayOptions((options) => options.isIdentityHidden);
  const { frame, frames, sopInstanceUid } = film;
  return (
    <div className="film-corner top right">
      <Examination film={film} />
      {ordinal && <span className="film-lesser">{t('viewport.readout.film', { ...ordinal })}</span>}
      {/* A file is often named after its patient. */}
      {!isIdentityHidden && <FileName name={film.fileName} />}
      <span className="film-size">{sizeText(film)}</span>
      {frames > 1 && <span>{t('viewport.readout.frame', { number: frame + 1, count: frames })}</span>}
      {sopInstanceUid !== null && !isIdentityHidden && (
        <span className="film-uid">{uidText(sopInstanceUid)}</span>
      )}
    </div>
  );
}

function Examination({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const { bodyPart, laterality, viewPosition, seriesNumber, instanceNumber } = film;
  const description = film.studyDescription ?? film.seriesDescription ?? bodyPart;
  const side = [
    laterality && t(`viewport.side.${laterality}`),
    viewPosition && t('viewport.readout.view', { view: viewPosition }),
  ].filter(Boolean);
  const numbers = [
    seriesNumber !== null && t('viewport.readout.series', { number: seriesNumber }),
    instanceNumber !== null && t('viewport.readout.instance', { number: instanceNumber }),
  ].filter(Boolean);
  return (
    <>
      {description !== null && <span className="film-lesser">{description}</span>}
      {side.length > 0 && <span className="film-side film-whole">{side.join(' · ')}</span>}
      {numbers.length > 0 && <span className="film-numbers">{numbers.join(' · ')}</span>}
    </>
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
