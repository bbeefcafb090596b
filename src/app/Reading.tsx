import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FilmViewport, ViewportToolbar } from '../viewport/ui.ts';
import { FilmHeatMap } from './FilmHeatMap.tsx';
import type { Displayed, Place } from './session/displayed.ts';
import { useCatalogue, useDisplayed, useSession } from './SessionContext.tsx';
import { Welcome } from './Welcome.tsx';

/** The middle: the film in reading, and beside it the one it is compared with. */
export function Reading({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const displayed = useDisplayed();
  const isComparing = displayed.compare.kind !== 'empty';
  if (displayed.main.kind === 'empty' && !isComparing) {
    return (
      <main className="app-reading app-notice" aria-label={t('app.reading.label')}>
        <Welcome onOpen={onOpen} onPhantom={() => void session.openPhantoms()} />
      </main>
    );
  }
  return (
    <main className="app-reading" aria-label={t('app.reading.label')}>
      <ViewportToolbar />
      <div className="app-viewports">
        <PlacedFilm place="main" displayed={displayed.main} />
        {isComparing && <PlacedFilm place="compare" displayed={displayed.compare} />}
      </div>
    </main>
  );
}

function PlacedFilm({ place, displayed }: { readonly place: Place; readonly displayed: Displayed }) {
  const { t } = useTranslation();
  const { compare } = useCatalogue();
  const frame = displayed.kind === 'shown' ? displayed.frame : null;
  return (
    <div className="app-viewport">
      <FilmViewport
        frame={frame}
        label={t(`app.viewport.${place}`)}
        role={place}
        overlay={frame && <FilmHeatMap film={frame.film} />}
      >
        {place === 'compare' && (
          <button
            type="button"
            className="button app-compare-close"
            aria-label={t('app.compare.close')}
            title={t('app.compare.close')}
            onClick={() => compare(null)}
          >
            <X size={16} aria-hidden />
          </button>
        )}
        <ReadingNotice displayed={displayed} />
      </FilmViewport>
    </div>
  );
}

function ReadingNotice({ displayed }: { readonly displayed: Displayed }) {
  const { t } = useTranslation();
  if (displayed.kind === 'reading') {
    return (
      <p className="app-notice muted" role="status">
        {t('app.reading.pending')}
      </p>
    );
  }
  if (displayed.kind !== 'failed') return null;
  const { room, code, facts } = displayed.error;
  return (
    <p className="app-notice error-text" role="alert">
      {t(`${room}.error.${code}`, { ...facts })}
    </p>
  );
}
