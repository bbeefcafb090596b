/** The steps of a convolution stem: outputs lie in as few buffers as their readers allow. */
import type { StemLayer } from '../architecture.ts';
import { placedLayers } from '../models/placedLayers.ts';
import type { Layout } from './layout.ts';
import type { PackedWeights } from './packed.ts';
import { convolution, product, type Picture, type Step } from './steps.ts';

export interface PlannedStem {
  readonly steps: readonly Step[];
  readonly output: Picture;
}

export function planStem(
  layout: Layout,
  weights: PackedWeights,
  rules: readonly StemLayer[],
  image: Picture,
): PlannedStem {
  const layers = placedLayers(rules);
  const sizes = pictureSizes(layers, image);
  const places = shared(
    layers,
    sizes.map(({ height, width, channels }) => height * width * channels),
  );
  const rooms = places.sizes.map((count) => layout.room(count));
  const picture = (at: number): Picture =>
    at < 0 ? image : { ...(sizes[at] ?? image), at: rooms[places.of[at] ?? 0] ?? 0 };
  const steps = layers.map(({ rule, from, add }, at) => {
    const [input, output] = [picture(from), picture(at)];
    const packed = weights.convolution(
      `image.stem.${rule.name}`,
      rule,
      rule.kind === 'conv' ? input.channels : 1,
    );
    const ending = {
      activation: rule.activation,
      ...(add === null ? {} : { residual: picture(add).at }),
    };
    const isPlain =
      rule.kind === 'conv' &&
      rule.kernel === 1 &&
      rule.stride === 1 &&
      (rule.padding === 'same' || rule.padding === 0);
    if (isPlain) {
      const rows = (one: Picture) => ({ at: one.at, stride: one.channels });
      const residual = add === null ? {} : { residual: rows(picture(add)) };
      const options = { activation: rule.activation, ...residual };
      return product(rows(input), packed, rows(output), output.height * output.width, options);
    }
    // Twelve cells of the input, gathered for their product.
    layout.scratch(12 * packed.inner);
    const kind = rule.kind === 'conv' ? 'convolution' : 'depthwise';
    return convolution(kind, input, windowOf(rule, input), packed, output, ending);
  });
  return { steps, output: picture(layers.length - 1) };
}

type Layers = ReturnType<typeof placedLayers>;

function pictureSizes(layers: Layers, image: Picture): Omit<Picture, 'at'>[] {
  const sizes: Omit<Picture, 'at'>[] = [];
  for (const { rule, from } of layers) {
    const input = from < 0 ? image : (sizes[from] ?? image);
    sizes.push({
      height: sideOf(input.height, rule),
      width: sideOf(input.width, rule),
      channels: rule.kind === 'conv' ? rule.out : input.channels,
    });
  }
  return sizes;
}

function sideOf(side: number, { kernel, stride, padding }: StemLayer): number {
  return padding === 'same'
    ? Math.ceil(side / stride)
    : Math.floor((side + 2 * padding - kernel) / stride) + 1;
}

function windowOf(rule: StemLayer, input: Picture) {
  const { kernel, stride, padding } = rule;
  // TensorFlow's rule for `same`: the smaller half before.
  const before = (side: number): number =>
    padding === 'same'
      ? Math.floor(Math.max((sideOf(side, rule) - 1) * stride + kernel - side, 0) / 2)
      : padding;
  return { kernel, stride, above: before(input.height), left: before(input.width) };
}

/** Which buffer each output lies in: one is taken again once all readers of what it held are done. */
function shared(layers: Layers, counts: readonly number[]): { of: number[]; sizes: number[] } {
  const [of, sizes, free]: [number[], number[], number[]] = [[], [], []];
  layers.forEach(({ done }, at) => {
    const buffer = free.pop() ?? sizes.push(0) - 1;
    of.push(buffer);
    sizes[buffer] = Math.max(sizes[buffer] ?? 0, counts[at] ?? 0);
    for (const finished of done) free.push(of[finished] ?? 0);
  });
  return { of, sizes };
}
