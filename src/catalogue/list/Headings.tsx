/**
 * Patient, study and series above their films. They are no options and are hidden from a screen reader, which hears
 * whose film it is at the film; only a folded series is an option, since it stands for its films.
 */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListRow } from '../listing/listFilms.ts';
import { isSelectable, type CatalogueEntry } from '../entry.ts';
import { Thumbnail } from '../Thumbnail.tsx';
import { joined, patientText, seriesText, studyText } from './headingText.ts';
import type { OptionPlace, RowContext, RowPlace } from './rowProps.ts';

interface HeadingProps {
  readonly place: RowPlace;
  readonly row: Extract<ListRow, { kind: 'patient' | 'study' }>;
}

export function Heading({ place, row: { kind, entries } }: HeadingProps) {
  const { t, i18n } = useTranslation();
  const study = studyText(entries, i18n.language);
  const patient = patientText(entries);
  const title = kind === 'study' ? study : (patient?.title ?? t(unnamedTitle(entries)));
  const detail = kind === 'study' ? '' : joined([patient?.id, study]);
  return (
    <div {...place} className={`catalogue-heading is-${kind}`} aria-hidden>
      <span className="catalogue-heading-line">
        <span title={title}>{title}</span>
        <span className="muted small">{entries.length}</span>
      </span>
      {detail !== '' && (
        <span className="muted small" title={detail}>
          {detail}
        </span>
      )}
    </div>
  );
}

function unnamedTitle(entries: readonly CatalogueEntry[]) {
  if (entries.every(({ film }) => film === null)) return 'catalogue.group.files';
  const isKept = entries.every(({ status }) => status === 'to-reopen');
  return isKept ? 'catalogue.group.to-reopen' : 'catalogue.group.unnamed';
}

interface SeriesProps {
  readonly place: RowPlace;
  /** null while it is unfolded: its films are the options then. */
  readonly option: OptionPlace | null;
  readonly row: Extract<ListRow, { kind: 'series' }>;
  readonly context: RowContext;
}

export function Series({ place, option, row: { id, entries }, context }: SeriesProps) {
  const { t } = useTranslation();
  const named = t('catalogue.group.series', { series: seriesText(entries) });
  const toggle = () => context.onFold(id);
  if (option === null) {
    return (
      <div {...place} className="catalogue-heading is-series" aria-hidden onClick={toggle}>
        <span className="catalogue-heading-line">
          <ChevronDown size={14} />
          <span title={named}>{named}</span>
          <span className="muted small">{entries.length}</span>
        </span>
      </div>
    );
  }
  const first = entries.find(isSelectable);
  return (
    <div
      {...place}
      {...option}
      className="catalogue-film is-folded"
      role="option"
      onClick={() => first && context.onSelect(first.id)}
      onDoubleClick={toggle}
    >
      <span className="catalogue-picture">
        {first && <Thumbnail filmKey={first.id} thumbnails={context.thumbnails} />}
      </span>
      <span className="catalogue-facts">
        <span className="catalogue-name" title={named}>
          {named}
        </span>
        <span className="small muted">{t('catalogue.group.folded', { count: entries.length })}</span>
      </span>
      <span className="catalogue-fold" onClick={toggle}>
        <ChevronRight size={16} aria-hidden />
      </span>
    </div>
  );
}
