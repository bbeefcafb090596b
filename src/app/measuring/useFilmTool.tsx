import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { drawnBy, marksOn, withinFilm } from '../../annotations/index.ts';
import { MarksLayer } from '../../annotations/ui.ts';
import type { Frame } from '../../dicom/index.ts';
import type { PointEvent, ToolPort, ToolView } from '../../viewport/index.ts';
import { PartOutline } from '../../search/ui.ts';
import { useAnnotations, useRegions, useSearch, useSession, useTools } from '../SessionContext.tsx';

/** What is drawn on a film, and the tool that draws there; nothing where there is no film. */
export function useFilmTool(frame: Frame | null): ToolPort | null {
  const { tools, annotations, search } = useSession();
  const isDrawing = useStore(tools, ({ active }) => active !== null);
  const isPlacing = useStore(tools, ({ doing }) => doing?.state.kind === 'placing');
  const isSearching = useStore(search, ({ drawing }) => drawing !== null);
  const film = frame?.film ?? null;
  useEffect(() => {
    if (film !== null) void annotations.getState().readLog(film.key);
  }, [annotations, film]);
  const onPoint = useCallback(
    (event: PointEvent) => {
      if (film === null) return;
      // The part to search by may begin beside the film: it is cut at its edge.
      if (isSearching) return void search.getState().draw(film, event);
      const held = 'at' in event ? { ...event, at: withinFilm(film, event.at) } : event;
      tools.getState().send(film.key, held);
    },
    [tools, search, isSearching, film],
  );
  return useMemo(
    () =>
      frame && {
        draw: (view: ToolView) => <FilmDrawings frame={frame} view={view} />,
        onPoint: isDrawing || isSearching ? onPoint : null,
        takesShift: isPlacing,
      },
    [frame, isDrawing, isPlacing, isSearching, onPoint],
  );
}

function FilmDrawings(props: { readonly frame: Frame; readonly view: ToolView }) {
  return (
    <>
      <FilmMarks {...props} />
      <PartOutline search={useSearch()} filmKey={props.frame.film.key} view={props.view} />
    </>
  );
}

function FilmMarks({ frame, view }: { readonly frame: Frame; readonly view: ToolView }) {
  const { film } = frame;
  const annotations = useAnnotations();
  const kept = marksOn(annotations, film.key);
  const regions = useRegions();
  const { count } = regions;
  useEffect(() => void count(frame, kept), [count, frame, kept]);
  return (
    <MarksLayer
      film={film}
      kept={kept}
      authors={drawnBy(annotations, film.key)}
      tools={useTools()}
      regions={regions}
      view={view}
    />
  );
}
