import { useTranslation } from 'react-i18next';
import { isVeiled } from '../../annotations/index.ts';
import { useAnnotations } from '../SessionContext.tsx';

/** A film that two people read: what is hidden from this one, and until when. */
export function BlindNotice({ filmKey }: { readonly filmKey: string }) {
  const { t } = useTranslation();
  return isVeiled(useAnnotations(), filmKey) ? (
    <section className="panel" aria-label={t('app.blind.title')}>
      <h2>{t('app.blind.title')}</h2>
      <p className="zeroshot-note">{t('app.blind.hidden')}</p>
    </section>
  ) : null;
}
