/**
 * What a presentation state draws on a film (PS3.3 C.10.5), in image pixels; lines keep their width on screen. Its texts
 * may name the patient: they go where identity goes.
 */
import type { Drawing, Frame, Graphic, GraphicText } from '../dicom/index.ts';
import { useDisplayOptions } from './displayOptions.ts';
import { curvePath, ellipseOf } from './graphicShape.ts';

export function FileDrawing({ frame }: { readonly frame: Frame }) {
  return (
    <>
      {frame.display.drawings.map((drawing, index) => (
        <OneDrawing key={index} drawing={drawing} />
      ))}
    </>
  );
}

function OneDrawing({ drawing }: { readonly drawing: Drawing }) {
  const isIdentityHidden = useDisplayOptions((options) => options.isIdentityHidden);
  return (
    <g className="film-drawing">
      {drawing.graphics.map((graphic, index) => (
        <GraphicShape key={index} graphic={graphic} />
      ))}
      {!isIdentityHidden && drawing.texts.map((text, index) => <TextShape key={index} text={text} />)}
    </g>
  );
}

function GraphicShape({ graphic }: { readonly graphic: Graphic }) {
  const { points } = graphic;
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
function TextShape({ text }: { readonly text: GraphicText }) {
  const [x, y] = text.at;
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
