/** Do the numbers of a vision encoder agree with one another, and with the input that the film is made into? */
import type { Manifest } from './manifest.ts';

/** Where in the file, what is needed there, what is there. */
export type Rule = readonly [place: string, expected: number | boolean, found: number | boolean];

type Image = Manifest['weights']['image'];
type Hybrid = Extract<Image, { kind: 'hybrid' }>;

export function imageRules({ weights: { image }, imageInput }: Manifest): Rule[] {
  const side = imageInput.size / image.patchStride;
  return [
    ['weights.image.grid.0', side, image.grid[0]],
    ['weights.image.grid.1', side, image.grid[1]],
    ['weights.image.heads', 0, image.width % image.heads],
    ...(image.kind === 'hybrid' ? stemRules(image, imageInput.size) : []),
  ];
}

/** What a layer answers: its channels, and the side of its map on the manifest's input. */
interface Output {
  readonly channels: number;
  readonly side: number;
}

function stemRules({ stem, width, grid }: Hybrid, size: number): Rule[] {
  const outputs = new Map<string, Output>();
  const rules: Rule[] = [];
  let previous: Output = { channels: stem[0]?.in ?? 0, side: size };
  stem.forEach((layer, index) => {
    const place = (part: string): string => `weights.image.stem.${index}.${part}`;
    const from = layer.from === null ? previous : outputs.get(layer.from);
    const own: Output = { channels: layer.out, side: sideAfter(from?.side ?? 0, layer) };
    rules.push([place('name'), false, outputs.has(layer.name)]);
    rules.push([place('from'), true, from !== undefined]);
    rules.push([place('in'), from?.channels ?? 0, layer.in]);
    if (layer.kind === 'depthwise') rules.push([place('out'), layer.in, layer.out]);
    if (layer.add !== null) {
      const added = outputs.get(layer.add);
      rules.push([place('add'), true, added?.channels === own.channels && added.side === own.side]);
    }
    outputs.set(layer.name, own);
    previous = own;
  });
  const channels = stem[0]?.in ?? 0;
  return [
    ['weights.image.stem.0.in', true, channels === 1 || channels === 3],
    ...rules,
    ['weights.image.width', previous.channels, width],
    ['weights.image.patchStride', grid[0], previous.side],
  ];
}

function sideAfter(side: number, { kernel, stride, padding }: Hybrid['stem'][number]): number {
  if (padding === 'same') return Math.ceil(side / stride);
  return Math.floor((side + 2 * padding - kernel) / stride) + 1;
}
