/** What a presentation state draws on a film (PS3.3 C.10.5), in image pixels; lines keep their width on screen. */
import type { Drawing, Film, Frame, Graphic, GraphicText, ImagePoint } from '../dicom/index.ts';
import { curvePath, ellipseOf } from './graphicShape.ts';

export function FileDrawing({ frame }: { readonly frame: Frame }) {
  const { film, display } = frame;
  return (
    <>
      {display.drawings.map((drawing, index) => (
        <OneDrawing key={index} film={film} drawing={drawing} />
      ))}
    </>
  );
}

function OneDrawing({ film, drawing }: { readonly film: Film; readonly drawing: Drawing }) {
  return (
    <g className="film-drawing">
      {drawing.graphics.map((graphic, index) => (
        <GraphicShape
          key={index}
          graphic={graphic}
          points={graphic.points.map((point) => onFilm(film, graphic, point))}
        />
      ))}
      {drawing.texts.map((text, index) => (
        <TextShape key={index} text={text} at={onFilm(film, text, text.at)} />
      ))}
    </g>
  );
}

/** DISPLAY units count in shares of what is displayed, which is taken to be the whole film. */
function onFilm(
  { columns, rows }: Film,
  { units }: Pick<Graphic | GraphicText, 'units'>,
  [x, y]: ImagePoint,
): ImagePoint {
  return units === 'display' ? [x * columns, y * rows] : [x, y];
}

function GraphicShape({
  graphic,
  points,
}: {
  readonly graphic: Graphic;
  readonly points: readonly ImagePoint[];
}) {
  const filled = graphic.isFilled ? 'film-drawing-filled' : undefined;
  const list = points.map(([x, y]) => `${x},${y}`).join(' ');
  switch (graphic.kind) {
    case 'polyline':
      return graphic.isFilled ? <polygon points={list} className={filled} /> : <polyline points={list} />;
    case 'curve':
      return <path d={curvePath(points)} className={filled} />;
    case 'point': {
      const [[x, y] = [0, 0]] = points;
      return <circle cx={x} cy={y} r={0.5} className="film-drawing-filled film-drawing-point" />;
    }
    case 'circle':
    case 'ellipse': {
      const { x, y, rx, ry, degrees } = ellipseOf(points);
      return (
        <ellipse
          cx={x}
          cy={y}
          rx={rx}
          ry={ry}
          transform={`rotate(${degrees} ${x} ${y})`}
          className={filled}
        />
      );
    }
  }
}

/** Upright and of one size on screen, however the film is turned or zoomed. */
function TextShape({ text, at: [x, y] }: { readonly text: GraphicText; readonly at: ImagePoint }) {
  return (
    <text style={{ transform: `translate(${x}px, ${y}px) var(--film-upright)` }}>
      {text.text.split(/\r\n|\r|\n/).map((line, index) => (
        <tspan key={index} x={0} dy="1.2em">
          {line}
        </tspan>
      ))}
    </text>
  );
}
