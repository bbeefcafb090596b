/** Layers of residual blocks relu(conv2(relu(conv1(x))) + (shortcut(x) or x)), as first manifests describe a stem. */
import type { StemLayer } from '../architecture.ts';

export interface ResidualStem {
  readonly conv0: {
    readonly kernel: number;
    readonly stride: number;
    readonly padding: number;
    readonly out: number;
  };
  readonly blocks: readonly {
    readonly in: number;
    readonly out: number;
    readonly stride: number;
    readonly shortcut: boolean;
  }[];
}

const plain = { kind: 'conv', batchNormEps: null, activation: 'relu', from: null, add: null } as const;

export function residualStem({ conv0, blocks }: ResidualStem): StemLayer[] {
  const first: StemLayer = { ...plain, name: 'conv0', in: 1, ...conv0 };
  return [first, ...blocks.flatMap((block, index) => blockLayers(block, index))];
}

function blockLayers({ in: width, out, stride, shortcut }: ResidualStem['blocks'][number], index: number) {
  const name = (part: string): string => `block${index}.${part}`;
  const input = index === 0 ? 'conv0' : `block${index - 1}.conv2`;
  const conv1: StemLayer = {
    ...plain,
    name: name('conv1'),
    in: width,
    out,
    kernel: 3,
    stride,
    padding: 1,
    from: input,
  };
  const around: StemLayer = {
    ...plain,
    ...{
      name: name('shortcut'),
      in: width,
      out,
      kernel: 1,
      stride,
      padding: 0,
      from: input,
      activation: 'none',
    },
  };
  const conv2: StemLayer = {
    ...plain,
    ...{ name: name('conv2'), in: out, out, kernel: 3, stride: 1, padding: 1, from: conv1.name },
    add: shortcut ? around.name : input,
  };
  return shortcut ? [conv1, around, conv2] : [conv1, conv2];
}
