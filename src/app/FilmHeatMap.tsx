import { useMemo } from 'react';
import type { Film } from '../dicom/index.ts';
import { filmHeatCells, shownMapOf, zeroshotModel } from '../zeroshot/index.ts';
import { HeatMapOverlay } from '../zeroshot/ui.ts';
import { useCurtain } from './readFirst/useCurtain.ts';
import { useEngine, useZeroshot } from './SessionContext.tsx';

/** The heat map of one film, in its own pixels; nothing until it is asked for. */
export function FilmHeatMap({ film }: { readonly film: Film }) {
  const engine = useEngine();
  const { map, answers } = useZeroshot();
  const shown = shownMapOf(map, film.key);
  const model = engine.kind === 'ready' ? engine.client.model : null;
  const cells = useMemo(
    () => shown && model && filmHeatCells(shown, zeroshotModel(model), film),
    [shown, model, film],
  );
  const answer = answers[film.key];
  const isHidden = useCurtain(film.key);
  return !isHidden && cells && answer && <HeatMapOverlay cells={cells} answer={answer} />;
}
