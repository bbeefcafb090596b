import i18next from 'i18next';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { BarPlot } from './BarPlot.tsx';
import { pngFile, svgFile } from './plotFile.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
const i18n = i18next.createInstance();
let leave = (): void => undefined;
afterEach(() => leave());

/** Two bars, the second twice as high as the first, on an axis from 0 to 4. */
async function drawn(): Promise<SVGSVGElement> {
  await i18n.init({ lng: 'fr', resources: {} });
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  leave = () => {
    act(() => root.unmount());
    host.remove();
  };
  const bars = [2, 4].map((value) => ({ label: `jour ${String(value)}`, value }));
  const table = { columns: ['Jour', 'Films'], rows: bars.map(({ label, value }) => [label, value]) };
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <BarPlot title="Films lus" fileName="films" unit="Films" bars={bars} table={table} />
      </I18nextProvider>,
    ),
  );
  return host.querySelector('svg')!;
}

it('a plot leaves as a drawing that needs no style sheet, in the colours of paper', async () => {
  const svg = svgFile(await drawn());

  const read = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect([read.getAttribute('width'), read.getAttribute('height')]).toEqual(['520', '240']);
  expect(svg).not.toMatch(/class=|style=|var\(|#1a1d21/);
  expect([...read.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'))).toEqual([
    '#ffffff',
    '#1b67a8',
    '#1b67a8',
  ]);
});

it('its picture has the bars where the drawing has them, the second twice as high', async () => {
  const png = await pngFile(await drawn());

  const bitmap = await createImageBitmap(png);
  expect([bitmap.width, bitmap.height]).toEqual([1040, 480]);
  const context = new OffscreenCanvas(1040, 480).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  // Bars stand in the middle of the two halves of 52 to 508, on 206; the axis reaches 4 at 44.
  const blueRows = [166, 394].map((x) => {
    const column = context.getImageData(2 * x, 0, 1, 480).data;
    return Array.from({ length: 480 }, (_, y) => y).filter(
      (y) => column[4 * y] === 0x1b && column[4 * y + 1] === 0x67 && column[4 * y + 2] === 0xa8,
    ).length;
  });
  expect(blueRows).toEqual([162, 324]);
});
