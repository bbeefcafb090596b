/** A viewport of 400 × 400 CSS pixels in real Chromium, under a real mouse (DevTools protocol) and real keys. */
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Film, Frame, StoredValues } from '../dicom/index.ts';
import dicomFr from '../dicom/locales/fr.json';
import { assert, chordOf } from '../foundation/index.ts';
import { viewportCommands } from './commands.ts';
import { FilmViewport, type FilmViewportProps } from './FilmViewport.tsx';
import type { Shown } from './handle.ts';
import fr from './locales/fr.json';
import { aBoneSquare, aFrame } from './testFrames.ts';
import { activeViewport } from './viewports.ts';

// 200 × 200 film in a 400 × 400 viewport: fitted, one film pixel is two canvas pixels.
export const square = { x: 120, y: 60, side: 40 };
export const gradient = aBoneSquare(200, 200, square);
export const bone = { x: 280, y: 160 };
export const softTissue = { x: 200, y: 20 };
export const window = { center: 1500, width: 3000, shape: 'LINEAR_EXACT', explanation: 'OS' } as const;

export function aSquareFilm(changes: Partial<Film> = {}, stored: StoredValues = gradient): Frame {
  return aFrame(stored, { rows: 200, columns: 200, windows: [window], ...changes });
}

let root: Root | null = null;
let host: HTMLElement | null = null;

/** Once in each file, before its tests. */
export function inChromium(): void {
  beforeAll(prepare);
  afterEach(leave);
}

async function prepare(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    resources: { fr: { translation: { ...dicomFr, ...fr } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  await page.viewport(900, 700);
  globalThis.addEventListener('keydown', obeyAsThePage);
}

/** With the keys that commands have before a person sets others. */
function obeyAsThePage(event: Event): void {
  if (event.defaultPrevented || !(event instanceof KeyboardEvent)) return;
  const chord = chordOf(event);
  viewportCommands.find(({ keys }) => chord !== null && keys.includes(chord))?.run();
}

export function leave(): void {
  root?.unmount();
  host?.remove();
  root = null;
  host = null;
}

export async function show(content: ReactNode): Promise<HTMLElement> {
  host ??= document.body.appendChild(document.createElement('div'));
  host.style.cssText = 'position: absolute; left: 20px; top: 20px; width: 400px; height: 400px';
  // The overlay that fails on purpose is caught: not a word of it in the log of the run.
  root ??= createRoot(host, { onCaughtError: () => undefined });
  flushSync(() => root?.render(content));
  await drawn();
  return host;
}

export function showFilm(frame: Frame | null, more: Partial<FilmViewportProps> = {}): Promise<HTMLElement> {
  return show(<FilmViewport frame={frame} label="Film en lecture" {...more} />);
}

/** cornerstone draws in its next animation frame; React follows in the same one. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

export function greyAt({ x, y }: { x: number; y: number }): number {
  const canvas = host?.querySelector('canvas');
  const [red = NaN] = canvas?.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [];
  return red;
}

/** Red, green and blue that a person sees at a pixel of the viewport, whatever drew it. */
export async function onScreen({ x, y }: { x: number; y: number }): Promise<number[]> {
  const frame = globalThis.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const clip = { x: frame.left + 20 + x, y: frame.top + 20 + y, width: 1, height: 1, scale: 1 };
  const { data } = await devTools<{ data: string }>('Page.captureScreenshot', { format: 'png', clip });
  const png = new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))]);
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  context?.drawImage(await createImageBitmap(png), 0, 0);
  return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
}

export function shown(): Shown {
  const state = activeViewport()?.state();
  assert(state?.kind === 'shown', () => `the viewport is ${state?.kind ?? 'absent'}`);
  return state;
}

export function zoomBy(factor: number): void {
  activeViewport()?.apply({ kind: 'zoom', factor, about: null });
}

export function panBy(x: number, y: number): void {
  activeViewport()?.apply({ kind: 'pan', distance: { x, y } });
}

/** As a screen of that density, or a zoomed page, would. */
export async function onScreenOf(deviceScaleFactor: number): Promise<void> {
  const metrics = { width: 0, height: 0, deviceScaleFactor, mobile: false };
  await devTools('Emulation.setDeviceMetricsOverride', metrics);
  await drawn();
}

type Mouse = 'mousePressed' | 'mouseMoved' | 'mouseReleased' | 'mouseWheel';
type MouseDetail = Partial<{
  button: string;
  buttons: number;
  deltaX: number;
  deltaY: number;
  modifiers: number;
  clickCount: number;
}>;

/** In pixels of the viewport; the test page itself is a frame of the runner's page. */
export async function mouse(type: Mouse, x: number, y: number, detail: MouseDetail = {}): Promise<void> {
  const frame = globalThis.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const at = { x: frame.left + 20 + x, y: frame.top + 20 + y };
  await devTools('Input.dispatchMouseEvent', { type, ...at, ...detail });
}

/** The runner types its DevTools session as nothing in particular. */
async function devTools<Answer>(method: string, parameters: object): Promise<Answer> {
  const session = cdp() as { send: (method: string, parameters: object) => Promise<unknown> };
  return (await session.send(method, parameters)) as Answer;
}

const bits: Record<string, number> = { left: 1, right: 2, middle: 4 };

export async function drag(
  button: string,
  [fromX, fromY]: [number, number],
  [toX, toY]: [number, number],
  modifiers = 0,
) {
  const held = { button, buttons: bits[button] ?? 0, modifiers };
  await mouse('mousePressed', fromX, fromY, { ...held, clickCount: 1 });
  await mouse('mouseMoved', (fromX + toX) / 2, (fromY + toY) / 2, held);
  await mouse('mouseMoved', toX, toY, held);
  await mouse('mouseReleased', toX, toY, { button, modifiers, clickCount: 1 });
  await drawn();
}

export async function keys(text: string): Promise<void> {
  host?.querySelector<HTMLElement>('[role=application]')?.focus();
  await userEvent.keyboard(text);
  await drawn();
}
