import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import { FilmViewport, ViewportToolbar } from '../viewport/ui.ts';
import { useKeyText } from './commands/CommandsContext.tsx';
import { FilmHeatMap } from './FilmHeatMap.tsx';
import { MeasuringColumn } from './measuring/MeasuringColumn.tsx';
import { MeasuringOptions } from './measuring/MeasuringOptions.tsx';
import { useFilmTool } from './measuring/useFilmTool.tsx';
import type { Displayed, Place } from './session/displayed.ts';
import { useCatalogue, useDisplayed, useSession } from './SessionContext.tsx';
import { Welcome } from './Welcome.tsx';

/** The middle: the film in reading, and beside it the one it is compared with. */
export function Reading({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const keyText = useKeyText();
  const displayed = useDisplayed();
  const { films, selectedKey } = useCatalogue();
  const isToReopen = films.some(({ id, status }) => id === selectedKey && status === 'to-reopen');
  const isComparing = displayed.compare.kind !== 'empty';
  if (displayed.main.kind === 'empty' && !isComparing && !isToReopen) {
    return (
      <main className="app-reading app-notice" aria-label={t('app.reading.label')}>
        <Welcome onOpen={onOpen} onPhantom={() => void session.openPhantoms()} />
      </main>
    );
  }
  return (
    <main className="app-reading" aria-label={t('app.reading.label')}>
      <ViewportToolbar keyText={keyText} />
      <MeasuringColumn film={displayed.main.kind === 'shown' ? displayed.main.frame.film : null} />
      <div className="app-viewports">
        <MeasuringOptions />
        <PlacedFilm place="main" displayed={displayed.main}>
          {isToReopen && <Notice>{t('app.reopen.note')}</Notice>}
        </PlacedFilm>
        {isComparing && (
          <PlacedFilm place="compare" displayed={displayed.compare} topMiddle={<CloseCompared />} />
        )}
      </div>
    </main>
  );
}

interface PlacedFilmProps {
  readonly place: Place;
  readonly displayed: Displayed;
  readonly topMiddle?: ReactNode;
  readonly children?: ReactNode;
}

function PlacedFilm({ place, displayed, topMiddle, children }: PlacedFilmProps) {
  const { t } = useTranslation();
  const frame = displayed.kind === 'shown' ? displayed.frame : null;
  const tool = useFilmTool(frame);
  return (
    <div className="app-viewport">
      <FilmViewport
        frame={frame}
        label={t(`app.viewport.${place}`)}
        role={place}
        overlay={frame && <FilmHeatMap film={frame.film} />}
        tool={tool}
        topMiddle={topMiddle}
      >
        <ReadingNotice displayed={displayed} />
        {children}
      </FilmViewport>
    </div>
  );
}

function CloseCompared() {
  const { t } = useTranslation();
  const { compare } = useCatalogue();
  const name = t('app.compare.close');
  return (
    <button
      type="button"
      className="button app-compare-close"
      aria-label={name}
      title={name}
      onClick={() => compare(null)}
    >
      <X size={16} aria-hidden />
    </button>
  );
}

function ReadingNotice({ displayed }: { readonly displayed: Displayed }) {
  const { t } = useTranslation();
  if (displayed.kind === 'reading') return <Notice>{t('app.reading.pending')}</Notice>;
  if (displayed.kind !== 'failed') return null;
  return (
    <p className="app-notice error-text" role="alert">
      {wordsOf(t, displayed.error)}
    </p>
  );
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className="app-notice muted" role="status">
      {children}
    </p>
  );
}
