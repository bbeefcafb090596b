/** One film on a dark ground, with its corners, an overlay port and mouse and keyboard. It knows no annotation. */
import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Frame } from '../dicom/index.ts';
import { wordsOf } from '../foundation/index.ts';
import type { Ordinal } from './ExaminationCorner.tsx';
import { FileDrawing } from './FileDrawing.tsx';
import { Magnifier } from './Magnifier.tsx';
import { OverlayLayer } from './OverlayLayer.tsx';
import { Readouts } from './Readouts.tsx';
import type { Pitch } from './readoutText.ts';
import { ToolLayer } from './ToolLayer.tsx';
import type { ToolPort } from './toolPort.ts';
import { useFilmStage, useStageState } from './useFilmStage.ts';
import { useGestures } from './useGestures.ts';
import { selectIsRivalled, touchViewport, useViewports, type ViewportRole } from './viewports.ts';
import './viewport.css';

export interface FilmViewportProps {
  readonly frame: Frame | null;
  readonly label: string;
  readonly role?: ViewportRole;
  /** SVG content in image pixels; it receives the pointer only where its own style says `pointer-events: auto`. */
  readonly overlay?: ReactNode;
  readonly tool?: ToolPort | null;
  /** Of a calibration drawn on the film; it stands in the corner in place of the scale of the file. */
  readonly pitchByHand?: Pitch | null;
  /** One small button (40 pixels at most) between the upper corners, clear of both. */
  readonly topMiddle?: ReactNode;
  /** The keyboard or the pointer came to it. */
  readonly onTouch?: () => void;
  readonly ordinal?: Ordinal | null;
  /** Over the film, outside its gestures: a notice, a drop hint. */
  readonly children?: ReactNode;
}

const noTool = { onPoint: null };

export function FilmViewport({
  frame,
  label,
  role = 'main',
  overlay,
  tool,
  pitchByHand = null,
  topMiddle,
  ordinal = null,
  onTouch,
  children,
}: FilmViewportProps) {
  const { t } = useTranslation();
  const helpId = useId();
  const ground = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const stage = useFilmStage(sheet, frame, role);
  const state = useStageState(stage);
  const gestures = useGestures(ground, stage, tool ?? noTool);
  const isRivalled = useViewports(selectIsRivalled);
  const isTouched = useViewports(({ touched }) => touched === role);
  const isMagnified = useViewports((viewports) => viewports.isMagnified);
  const touch = () => {
    touchViewport(role);
    onTouch?.();
  };

  return (
    <section
      className="film-viewport"
      data-active={isRivalled && isTouched}
      onPointerDownCapture={touch}
      onFocus={touch}
    >
      <div
        ref={ground}
        className="film-ground"
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={helpId}
        {...gestures}
      >
        <div ref={sheet} className="film-sheet" hidden={state.kind !== 'shown'} />
        {state.kind === 'shown' && (
          <>
            <OverlayLayer filmKey={state.frame.film.key} matrix={state.matrix}>
              {state.view.hasOverlays && <FileDrawing frame={state.frame} />}
              {overlay}
            </OverlayLayer>
            {tool && stage && <ToolLayer shown={state} stage={stage} draw={tool.draw} />}
            {isMagnified && isTouched && stage && <Magnifier shown={state} stage={stage} ground={ground} />}
            <Readouts shown={state} ordinal={ordinal} pitchByHand={pitchByHand} />
          </>
        )}
        <p id={helpId} className="visually-hidden">
          {t('viewport.a11y.keys')}
        </p>
      </div>
      {state.kind === 'failed' && (
        <p className="film-notice error-text" role="alert">
          {wordsOf(t, state.error)}
        </p>
      )}
      {frame === null && children === undefined && (
        <p className="film-notice muted">{t('viewport.empty.no-film')}</p>
      )}
      {topMiddle !== undefined && <div className="film-top-middle">{topMiddle}</div>}
      {children}
    </section>
  );
}
