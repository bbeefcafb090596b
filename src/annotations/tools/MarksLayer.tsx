/** All marks of one film, in CSS pixels over it, and the one that is being placed. */
import { useTranslation } from 'react-i18next';
import type { Frame } from '../../dicom/index.ts';
import { toCanvas, type ToolView } from '../../viewport/index.ts';
import type { Mark, Point } from '../mark.ts';
import { withinFilm } from './withinFilm.ts';
import { DraftMark, KeptMark, type Place } from './MarkDrawing.tsx';
import type { Hand } from './MarkHandles.tsx';
import { statisticsOf, type RegionsSlice } from './regionsSlice.ts';
import { scaleOf } from './scale.ts';
import { draftMark, shownMarks, type Marks } from './shownMarks.ts';
import type { ToolsSlice } from './toolsSlice.ts';
import { numbersOf, wordsOfMark } from './words.ts';
import './tools.css';

interface MarksLayerProps {
  readonly film: Frame['film'];
  /** Of the log. */
  readonly kept: Marks;
  readonly tools: ToolsSlice;
  readonly regions: RegionsSlice;
  readonly view: ToolView;
}

export function MarksLayer({ film, kept, tools, regions, view }: MarksLayerProps) {
  const { t, i18n } = useTranslation();
  if (!tools.areShown) return null;
  const wording = { t, language: i18n.language };
  const marks = shownMarks(kept, tools, film.key);
  const draft = draftMark(tools, film.key);
  const scale = scaleOf(film.spacing, marks.values());
  const numbers = numbersOf(marks);
  const place: Place = {
    toScreen: (point) => toCanvas(view.matrix, point),
    size: view.size,
    scale,
  };
  const wordsOf = (mark: Mark, markId: string) =>
    wordsOfMark(
      { mark, number: numbers.get(markId) ?? 0, scale, statistics: statisticsOf(regions, markId, mark) },
      wording,
    );
  return (
    <g className={tools.active === null ? 'marks' : 'marks is-drawing'}>
      {[...marks].map(([markId, mark]) => (
        <KeptMark
          key={markId}
          {...place}
          mark={mark}
          words={wordsOf(mark, markId)}
          isSelected={tools.selected?.markId === markId}
          hand={handOn(markId, mark)}
        />
      ))}
      {draft && <DraftMark {...place} mark={draft} words={wordsOf(draft, '')} />}
    </g>
  );

  function handOn(markId: string, mark: Mark): Hand {
    const point = (kind: 'move' | 'up', at: Point) => tools.send(film.key, { kind, at, slop: 0 });
    return {
      imagePoint: view.imagePoint,
      grab: (handle, from) => tools.grab({ filmKey: film.key, markId }, mark, handle, from),
      move: (to) => point('move', withinFilm(film, to)),
      letGo: () => point('up', { x: 0, y: 0 }),
    };
  }
}
