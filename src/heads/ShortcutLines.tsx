/** Whether size, device or hardware alone foretells what the head says: then it may not look at the bone. */
import { useTranslation } from 'react-i18next';
import { groupText } from './groupWords.ts';
import { isOfSeveral } from './head.ts';
import type { Shortcut } from './judging/report.ts';
import type { HeadProps } from './names.ts';

interface ShortcutLinesProps extends HeadProps {
  readonly shortcuts: readonly Shortcut[];
}

export function ShortcutLines({ head: { spec }, names, shortcuts }: ShortcutLinesProps) {
  const { t, i18n } = useTranslation();
  const suspects = shortcuts.filter(({ isSuspect }) => isSuspect);
  const isOfClasses = isOfSeveral(spec) || spec.kind === 'multinomial';
  const named = (label: string | null, line: string): string =>
    isOfClasses && label !== null ? t('heads.report.of-finding', { name: names.ofClass(label), line }) : line;
  const tried = [...new Set(shortcuts.map(({ by }) => groupText(t, by)))].join(', ');
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <section aria-label={t('heads.shortcut.title')}>
      <h4>{t('heads.shortcut.title')}</h4>
      {shortcuts.length === 0 && <p className="small">{t('heads.shortcut.untried')}</p>}
      {shortcuts.length > 0 && suspects.length === 0 && (
        <p className="small">{t('heads.shortcut.none', { tried })}</p>
      )}
      {suspects.map(({ by, label, explained, truthAuroc }) => (
        <p key={`${by} ${label}`} className="heads-warning" role="note">
          {named(
            label,
            t('heads.shortcut.suspect', { by: groupText(t, by), share: share.format(explained) }),
          )}{' '}
          {truthAuroc !== null && truthAuroc >= likeTheTruth && t('heads.shortcut.in-films')}
        </p>
      ))}
    </section>
  );
}

/** Area from which the films themselves are so. */
const likeTheTruth = 0.75;
