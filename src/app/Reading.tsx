import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isReadable, shownPlaces, type Place } from '../catalogue/index.ts';
import { wordsOf } from '../foundation/index.ts';
import { FilmViewport, touchViewport, useDisplayOptions, ViewportToolbar } from '../viewport/ui.ts';
import { useKeyText } from './commands/CommandsContext.tsx';
import { FilmHeatMap } from './FilmHeatMap.tsx';
import { MeasuringColumn } from './measuring/MeasuringColumn.tsx';
import { MeasuringOptions } from './measuring/MeasuringOptions.tsx';
import { useFilmTool } from './measuring/useFilmTool.tsx';
import { usePitchByHand } from './measuring/usePitchByHand.ts';
import { maskedError } from './presentation/mask.ts';
import { FilmTarget } from './reading/FilmTarget.tsx';
import { LayoutBar } from './reading/LayoutBar.tsx';
import { PatientBand } from './reading/PatientBand.tsx';
import { ReopenNotice } from './ReopenNotice.tsx';
import type { Displayed } from './session/displayed.ts';
import { PresentationStateMenu, usePresentedFrame } from './PresentationStateMenu.tsx';
import { useCatalogue, useDisplayed, useSession } from './SessionContext.tsx';
import { Welcome } from './Welcome.tsx';

interface ReadingProps {
  readonly onOpen: () => void;
  readonly onOpenFolder: () => void;
}

/** The middle: the films in their places, what they are told, and what warns of them. */
export function Reading({ onOpen, onOpenFolder }: ReadingProps) {
  const { t } = useTranslation();
  const session = useSession();
  const keyText = useKeyText();
  const { arrangement, selectedKey, compareKey } = useCatalogue();
  const { active, layout } = arrangement;
  const displayed = useDisplayed()[active];
  const frame = usePresentedFrame(displayed.kind === 'shown' ? displayed.frame : null);
  useEffect(() => touchViewport(active), [active]);
  if (selectedKey === null && compareKey === null) {
    return (
      <main className="app-reading app-notice" aria-label={t('app.reading.label')}>
        <Welcome
          onOpen={onOpen}
          onOpenFolder={onOpenFolder}
          onDemonstration={() => void session.openDemonstration()}
          onTraining={() => void session.openTraining()}
        />
      </main>
    );
  }
  return (
    <main className="app-reading" aria-label={t('app.reading.label')}>
      <div className="app-reading-head">
        <ViewportToolbar keyText={keyText} />
        <LayoutBar />
        <PatientBand />
      </div>
      <MeasuringColumn film={frame?.film ?? null} />
      <div className="app-viewports" data-films={layout}>
        <MeasuringOptions />
        {shownPlaces(layout).map((place) => (
          <PlacedFilm key={place} place={place} />
        ))}
      </div>
    </main>
  );
}

function PlacedFilm({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const { activate, arrangement, films } = useCatalogue();
  const displayed = useDisplayed()[place];
  const key = arrangement.placed[place];
  const entry = films.find(({ id }) => id === key);
  const isKept = entry?.status === 'to-reopen' || entry?.status === 'opening';
  const read = displayed.kind === 'shown' ? displayed.frame : null;
  const frame = usePresentedFrame(read);
  const tool = useFilmTool(frame);
  const pitchByHand = usePitchByHand(frame);
  const listed = films.filter(isReadable);
  const at = listed.findIndex(({ id }) => id === key);
  return (
    <FilmTarget place={place}>
      <FilmViewport
        frame={frame}
        label={t(`app.viewport.${place}`)}
        role={place}
        overlay={frame && <FilmHeatMap film={frame.film} />}
        tool={tool}
        pitchByHand={pitchByHand}
        topMiddle={place !== 'main' && key !== null ? <CloseCompared place={place} /> : undefined}
        ordinal={at < 0 ? null : { number: at + 1, count: listed.length }}
        onTouch={() => activate(place)}
      >
        {read && <PresentationStateMenu film={read.film} />}
        <ReadingNotice displayed={displayed} />
        {key === null && <Notice>{t('app.place.empty')}</Notice>}
        {isKept && <ReopenNotice entry={entry} />}
      </FilmViewport>
    </FilmTarget>
  );
}

function CloseCompared({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const name = t('app.compare.close');
  return (
    <button
      type="button"
      className="button app-compare-close"
      aria-label={name}
      title={name}
      onClick={() => catalogue.place(place, null)}
    >
      <X size={16} aria-hidden />
    </button>
  );
}

function ReadingNotice({ displayed }: { readonly displayed: Displayed }) {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  if (displayed.kind === 'reading') return <Notice>{t('app.reading.pending')}</Notice>;
  if (displayed.kind !== 'failed') return null;
  return (
    <p className="app-notice error-text" role="alert">
      {wordsOf(t, isIdentityHidden ? maskedError(displayed.error) : displayed.error)}
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
