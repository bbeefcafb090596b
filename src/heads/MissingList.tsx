/** How many more films must be labelled, and of which kind, before anything can be learned. */
import { useTranslation } from 'react-i18next';
import type { HeadNames } from './names.ts';
import type { MissingLabels } from './training/enough.ts';

interface MissingListProps {
  readonly missing: readonly MissingLabels[];
  readonly names: HeadNames;
}

export function MissingList({ missing, names }: MissingListProps) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <p>{t('heads.missing.title')}</p>
      <ul className="heads-missing">
        {missing.map(({ label, side, have, more }) => (
          <li key={`${label} ${side}`}>
            {t(`heads.missing.${side}`, { name: names.ofClass(label), count: more, have })}
          </li>
        ))}
      </ul>
    </div>
  );
}
