/** What a calibration is drawn on, and its size as a person knows it. A size that is none changes nothing. */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../../foundation/index.ts';
import { readMm } from './readMm.ts';
import type { KnownObject } from './newMark.ts';
import { useField } from './useField.ts';

interface KnownFieldsProps {
  readonly known: KnownObject;
  readonly onKnown: (known: KnownObject) => void;
}

export function KnownFields({ known, onKnown }: KnownFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <select
        className="field"
        aria-label={t('annotations.known.object')}
        value={known.object}
        onChange={({ target }) => onKnown({ ...known, object: target.value === 'ruler' ? 'ruler' : 'ball' })}
      >
        <option value="ball">{t('annotations.known.ball')}</option>
        <option value="ruler">{t('annotations.known.ruler')}</option>
      </select>
      <KnownMm mm={known.knownMm} onMm={(knownMm) => onKnown({ ...known, knownMm })} />
    </>
  );
}

interface KnownMmProps {
  readonly mm: number;
  readonly onMm: (mm: number) => void;
}

export function KnownMm({ mm, onMm }: KnownMmProps) {
  const { t, i18n } = useTranslation();
  const written = writeDecimal(mm, i18n.language, decimalsOf(mm));
  const field = useField(written, (text) => {
    const read = readMm(text);
    if (read !== null) onMm(read);
  });
  return (
    <label>
      <input
        className="field is-number"
        inputMode="decimal"
        aria-label={t('annotations.known.mm')}
        aria-invalid={readMm(field.value) === null}
        {...field}
      />
      mm
    </label>
  );
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Math.min(3, String(value).split('.')[1]?.length ?? 0);
}
