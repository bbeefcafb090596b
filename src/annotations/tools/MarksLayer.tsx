/** All marks of one film, in CSS pixels over it, and the one that is being placed. */
import { useTranslation } from 'react-i18next';
import type { Frame } from '../../dicom/index.ts';
import { toCanvas, travelPx, type ToolView } from '../../viewport/index.ts';
import type { MarkFindings } from '../findings/markFindings.ts';
import type { Mark, Marks, Point } from '../mark.ts';
import type { AuthorLook } from '../people/authorLook.ts';
import { useAuthorLook } from '../people/AuthorLooks.tsx';
import { labelLines } from './labelLines.ts';
import { BrushStroke } from './mask/BrushStroke.tsx';
import { DraftMark, KeptMark } from './MarkDrawing.tsx';
import type { Hand } from './MarkHandles.tsx';
import { distance } from './plane.ts';
import { isInSight, placeLabels } from './placeLabels.ts';
import { stacked } from './stacking.ts';
import { statisticsOf, type RegionsSlice } from './regionsSlice.ts';
import { scaleOf } from './scale.ts';
import { draftMark, shownMarks } from './shownMarks.ts';
import { toolkit } from './toolkit.ts';
import type { ToolsSlice } from './toolsSlice.ts';
import { withinFilm } from './withinFilm.ts';
import { numbersOf, wordsOfMark } from './words.ts';
import './tools.css';

const handSlopPx = 4;

interface MarksLayerProps {
  readonly film: Frame['film'];
  /** Of the log. */
  readonly kept: Marks;
  /** Who drew each of them, by mark id. */
  readonly authors: ReadonlyMap<string, string>;
  /** What was said of each of them, by mark id. */
  readonly findings: MarkFindings;
  readonly tools: ToolsSlice;
  readonly regions: RegionsSlice;
  readonly view: ToolView;
}

export function MarksLayer({ film, kept, authors, findings, tools, regions, view }: MarksLayerProps) {
  const { t, i18n } = useTranslation();
  const authorLook = useAuthorLook();
  const isShared = new Set(authors.values()).size > 1;
  if (!tools.areShown) return null;
  const wording = { t, language: i18n.language };
  const marks = shownMarks(kept, tools, film.key);
  const draft = draftMark(tools, film);
  const scale = scaleOf(film, marks.values());
  const numbers = numbersOf(marks);
  const toScreen = (point: Point) => toCanvas(view.matrix, point);
  const selectedId = tools.selected?.markId;
  const described = (mark: Mark, markId: string) => {
    const number = numbers.get(markId) ?? 0;
    const statistics = statisticsOf(regions, markId, mark);
    const words = wordsOfMark({ mark, number, scale, statistics, findings: findings.get(markId) }, wording);
    const isSeen = isInSight(mark.points.map(toScreen), view.size);
    const look = lookOfDrawer(markId);
    const lines = isSeen ? labelLines(words, mark.text, look?.initials) : [];
    return { mark, markId, name: words.name, lines, toScreen, scale, colour: look?.colour };
  };
  /** What a pan may bring into sight is drawn with what is; the mark in hand keeps the keyboard wherever it is. */
  const isDrawn = ([markId, { look, points }]: readonly [string, Mark]) =>
    look?.isHidden !== true &&
    (markId === selectedId || isInSight(points.map(toScreen), view.size, travelPx));
  const drawn = [...marks].filter(isDrawn).map(([markId, mark]) => described(mark, markId));
  const placing = draft && described(draft, '');
  const places = placeLabels(
    [...drawn, ...(placing ? [placing] : [])].map(({ mark, markId, lines }) => ({
      at: toScreen(labelled(mark)),
      lines,
      isNeeded: markId === selectedId || markId === '',
    })),
    view.size,
  );
  return (
    <g className={tools.active === null ? 'marks' : 'marks is-drawing'}>
      {stacked(drawn.map((drawing, at) => ({ ...drawing, labelPlace: places[at]! }))).map(
        ({ markId, ...drawing }) => (
          <KeptMark
            key={markId}
            {...drawing}
            isSelected={markId === selectedId}
            hand={handOn(markId, drawing.mark)}
          />
        ),
      )}
      <BrushStroke tools={tools} filmKey={film.key} toScreen={toScreen} />
      {placing && <DraftMark {...placing} labelPlace={places.at(-1)!} />}
    </g>
  );

  /** Where several people drew on the film, each mark says whose it is. */
  function lookOfDrawer(markId: string): AuthorLook | undefined {
    const author = authors.get(markId) ?? '';
    return author === '' || !isShared ? undefined : authorLook(author);
  }

  function handOn(markId: string, mark: Mark): Hand {
    const slop = () => distance(view.imagePoint(0, 0), view.imagePoint(handSlopPx, 0));
    return {
      imagePoint: view.imagePoint,
      grab: (handle, from) => tools.grab({ filmKey: film.key, markId }, mark, handle, from),
      reshape: (kind, handle) => tools.reshape({ filmKey: film.key, markId }, mark, kind, handle),
      move: (to, { isByPointer, isStraight }) =>
        tools.send(film.key, {
          kind: 'move',
          at: withinFilm(film, to),
          slop: isByPointer ? slop() : 0,
          isStraight,
        }),
      letGo: () => tools.send(film.key, { kind: 'up', at: { x: 0, y: 0 }, slop: 0 }),
    };
  }
}

/** The point of a mark that its label is for; the first one while it is being placed. */
function labelled({ tool, points }: Mark): Point {
  const { isWhole, labelAt } = toolkit[tool];
  return isWhole(points) ? labelAt(points) : (points[0] ?? { x: 0, y: 0 });
}
