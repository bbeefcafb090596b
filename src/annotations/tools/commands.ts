/** Measuring, for the keys, the toolbar and the palette alike. */
import type { BlockedReason, Chord, Command, CommandId } from '../../foundation/index.ts';
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
  calibration: 'j',
} as const satisfies Record<MarkTool, Chord>;

export const markTools = Object.keys(toolKeys) as readonly MarkTool[];

/** `hasFilm`: a film is drawn, and can be drawn on. */
export function toolCommands(tools: () => ToolsSlice, hasFilm: () => boolean): readonly Command[] {
  const needsFilm = () => (hasFilm() ? null : 'annotations.blocked.no-film');
  const measuring = (id: CommandId, key: Chord, blocked: () => BlockedReason | null, run: () => void) =>
    ({ id, section: 'measuring', keys: [key], blocked, run }) as const;
  return [
    ...markTools.map((tool) =>
      measuring(`annotations.command.${tool}`, toolKeys[tool], needsFilm, () => tools().choose(tool)),
    ),
    measuring('annotations.command.show', 'v', needsFilm, () => tools().toggleShown()),
    measuring(
      'annotations.command.delete',
      'Delete',
      () => (tools().selected === null ? 'annotations.blocked.no-mark' : null),
      () => {
        const { selected, remove } = tools();
        if (selected !== null) remove(selected);
      },
    ),
  ];
}
