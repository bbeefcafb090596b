import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { drawnBy, marksOn, resizeBrush, withinFilm, type AssistSlice } from '../../annotations/index.ts';
import { AlikeLayer, AssistLayer, MarksLayer } from '../../annotations/ui.ts';
import type { Frame } from '../../dicom/index.ts';
import type { PointEvent, ToolPort, ToolView, WheelTurn } from '../../viewport/index.ts';
import { PartOutline } from '../../search/ui.ts';
import { BurnedInLayer } from '../burnedIn/BurnedInLayer.tsx';
import {
  useAlike,
  useAnnotations,
  useAssist,
  useRegions,
  useSearch,
  useSession,
  useTools,
} from '../SessionContext.tsx';
import { useMarkFindings } from './useMarkFindings.ts';

/** What is drawn on a film, and the tool that draws there; nothing where there is no film. */
export function useFilmTool(frame: Frame | null): ToolPort | null {
  const { tools, annotations, search, assist } = useSession();
  const isDrawing = useStore(tools, ({ active }) => active !== null);
  const isPainting = useStore(tools, ({ active }) => active === 'mask');
  const isPlacing = useStore(tools, ({ doing }) => doing?.state.kind === 'placing');
  const isSearching = useStore(search, ({ drawing }) => drawing !== null);
  const isAssisted = useStore(assist, (slice) => slice.assist.kind !== 'off');
  const film = frame?.film ?? null;
  useEffect(() => {
    if (film !== null) void annotations.getState().readLog(film.key);
  }, [annotations, film]);
  const onPoint = useCallback(
    (event: PointEvent) => {
      if (film === null) return;
      // The part to search by may begin beside the film: it is cut at its edge.
      if (isSearching) return void search.getState().draw(film, event);
      if (isAssisted) return pointAssist(assist.getState(), film, event);
      const held = 'at' in event ? { ...event, at: withinFilm(film, event.at) } : event;
      tools.getState().send(film.key, held);
    },
    [tools, search, assist, isSearching, isAssisted, film],
  );
  const onWheel = useCallback(
    ({ notches, isShifted }: WheelTurn) => {
      if (tools.getState().active !== 'mask') return assist.getState().adjust(notches);
      if (isShifted && notches !== 0) resizeBrush(tools.getState(), notches);
      return isShifted;
    },
    [assist, tools],
  );
  return useMemo(
    () =>
      frame && {
        draw: (view: ToolView) => <FilmDrawings frame={frame} view={view} />,
        onPoint: isDrawing || isSearching || isAssisted ? onPoint : null,
        onWheel: isAssisted || isPainting ? onWheel : null,
        takesShift: isPlacing || isPainting,
      },
    [frame, isDrawing, isPlacing, isPainting, isSearching, isAssisted, onPoint, onWheel],
  );
}

/** A press asks; Enter asks in the middle of the view, and takes what is proposed. */
function pointAssist({ assist, ask, accept }: AssistSlice, film: Frame['film'], event: PointEvent): void {
  if (event.kind === 'place' && assist.kind === 'proposed') accept();
  else if (event.kind === 'place' || event.kind === 'down') void ask(film.key, withinFilm(film, event.at));
}

function FilmDrawings(props: { readonly frame: Frame; readonly view: ToolView }) {
  return (
    <>
      <FilmMarks {...props} />
      <AssistLayer filmKey={props.frame.film.key} assist={useAssist().assist} view={props.view} />
      <AlikeLayer filmKey={props.frame.film.key} alike={useAlike().alike} view={props.view} />
      <BurnedInLayer filmKey={props.frame.film.key} view={props.view} />
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
      findings={useMarkFindings(film)}
      tools={useTools()}
      regions={regions}
      view={view}
    />
  );
}
