/** Measuring, for the keys, the toolbar and the palette alike. */
import type { BlockedReason, Chord, Command, CommandId } from '../../foundation/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { MarkTool } from '../mark.ts';
import type { ToolsSlice } from './toolsSlice.ts';

/** In the order of the toolbar. Letters that the film and the page do not use. */
const toolKeys = {
  length: 'l',
  polyline: 'Shift+l',
  angle: 'a',
  cobb: 'k',
  'hip-knee-ankle': 'Shift+k',
  rectangle: 'z',
  'rotated-rectangle': 'Shift+z',
  ellipse: 'e',
  polygon: 'Shift+p',
  point: 'y',
  arrow: 't',
  mask: '.',
  calibration: 'j',
} as const satisfies Record<MarkTool, Chord>;

export const markTools = Object.keys(toolKeys) as readonly MarkTool[];

/** The film that a mark can be copied to, or why there is none. */
export type NextFilm = { readonly key: FilmKey } | { readonly blocked: 'no-next-film' | 'other-size' };

interface Around {
  /** A film is drawn, and can be drawn on. */
  readonly hasFilm: () => boolean;
  readonly nextFilm: (filmKey: FilmKey) => NextFilm;
  /** The film that a mark was copied to is to be seen. */
  readonly show: (filmKey: FilmKey) => void;
}

export function toolCommands(
  tools: () => ToolsSlice,
  { hasFilm, nextFilm, show }: Around,
): readonly Command[] {
  const nextOfSelected = () => {
    const { selected } = tools();
    return selected && nextFilm(selected.filmKey);
  };
  const needsFilm = () => (hasFilm() ? null : 'annotations.blocked.no-film');
  const measuring = (id: CommandId, key: Chord, blocked: () => BlockedReason | null, run: () => void) =>
    ({ id, section: 'measuring', keys: [key], blocked, run }) as const;
  return [
    ...markTools.map((tool) =>
      measuring(`annotations.command.${tool}`, toolKeys[tool], needsFilm, () => tools().choose(tool)),
    ),
    measuring(
      'annotations.command.eraser',
      ':',
      () => (tools().active === 'mask' ? null : 'annotations.blocked.no-brush'),
      () => tools().setBrush({ ...tools().brush, isErasing: !tools().brush.isErasing }),
    ),
    measuring(
      'annotations.command.fill',
      '!',
      () => (tools().canFill() ? null : 'annotations.blocked.no-hole'),
      () => tools().fill(),
    ),
    measuring('annotations.command.show', 'v', needsFilm, () => tools().toggleShown()),
    measuring('annotations.command.snap', 'Shift+y', needsFilm, () => tools().toggleSnapping()),
    measuring(
      'annotations.command.delete',
      'Delete',
      () => {
        const { selected, isLocked } = tools();
        if (selected === null) return 'annotations.blocked.no-mark';
        return isLocked(selected) ? 'annotations.blocked.locked' : null;
      },
      () => {
        const { selected, remove } = tools();
        if (selected !== null) remove(selected);
      },
    ),
    measuring(
      'annotations.command.copy',
      'Ctrl+d',
      () => {
        const next = nextOfSelected();
        if (next === null) return 'annotations.blocked.no-mark';
        return 'blocked' in next ? `annotations.blocked.${next.blocked}` : null;
      },
      () => {
        const { selected, copy } = tools();
        const next = nextOfSelected();
        if (selected === null || next === null || 'blocked' in next) return;
        copy(selected, next.key);
        show(next.key);
      },
    ),
  ];
}
