/**
 * Colours of the plots. They stand in the drawing itself, since a picture that leaves the page takes no style sheet with it:
 * those of the theme on the screen, darker ones on white in a file (at least 3:1 on their ground, text 4.5:1).
 */
const inks = {
  ground: ['#1a1d21', '#ffffff'],
  text: ['#e6e8ea', '#16191d'],
  soft: ['#a9b0b8', '#4d545c'],
  line: ['#3a4048', '#c9ced4'],
  accent: ['#6cb6ff', '#1b67a8'],
  onColour: ['#08131f', '#fefefe'],
  present: ['#ffb454', '#a85b00'],
  absent: ['#8fb8c9', '#3c7489'],
  unknown: ['#c9b78f', '#7a683a'],
  open: ['#ff8f85', '#b23a2f'],
  grade0: ['#d8e9f7', '#7d8fa0'],
  grade1: ['#a9d0ef', '#4f86b0'],
  grade2: ['#c2a9ef', '#7a57b5'],
  grade3: ['#e59ac8', '#a8407f'],
  grade4: ['#ef8d6a', '#9c3d16'],
} as const satisfies Readonly<Record<string, readonly [screen: string, paper: string]>>;

export type InkName = keyof typeof inks;

export const ink = Object.fromEntries(
  Object.entries(inks).map(([name, [screen]]) => [name, screen]),
) as Readonly<Record<InkName, string>>;

/** A drawing of the screen with the colours of paper. */
export function onPaper(svg: string): string {
  const paper = new Map<string, string>(Object.values(inks));
  return svg.replace(/#[0-9a-f]{6}/g, (colour) => paper.get(colour) ?? colour);
}

export const font = 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif';
