/** Both encoders of a model on the native engine: one memory, one set of threads. */
import type { ImageArchitecture, TextArchitecture } from '../architecture.ts';
import type { ImageEncoder } from '../models/imageEncoder.ts';
import { encodeInPacks, type Pack } from '../models/packSentences.ts';
import type { TextEncoder } from '../models/sentenceVectors.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { planImage, type ImagePlan } from './imagePlan.ts';
import type { Layout } from './layout.ts';
import { createMachine, machineLayout, type Machine, type StartThread } from './machine.ts';
import { planText, type TextPlan } from './textPlan.ts';

/** How many threads may compute, and how one is started; without `startThread` there is one. */
export interface Threads {
  readonly threads?: number;
  readonly startThread?: StartThread | null;
}
export interface Encoders {
  readonly images: ImageEncoder;
  readonly texts: TextEncoder;
  /** That compute at the same time; 1 where the page may not share memory. */
  readonly threads: number;
  /** Ends both. */
  dispose(): void;
}

/** A machine with the plans that `plan` puts into its memory. */
async function machineWith<Plan>(
  plan: (layout: Layout) => Plan,
  { threads = 1, startThread = null }: Threads,
): Promise<{ machine: Machine; plan: Plan }> {
  const room = machineLayout(threads);
  const planned = plan(room.layout);
  return { machine: await createMachine(room, startThread), plan: planned };
}

export async function nativeEncoders(
  tensors: NamedTensors,
  image: ImageArchitecture,
  text: TextArchitecture,
  threads: Threads = {},
): Promise<Encoders> {
  const { machine, plan } = await machineWith(
    (layout) => ({ image: planImage(layout, tensors, image), text: planText(layout, tensors, text) }),
    threads,
  );
  return {
    threads: machine.threads,
    images: imageEncoder(machine, plan.image, image),
    texts: textEncoder(machine, plan.text, text),
    dispose: () => machine.dispose(),
  };
}

export async function nativeImageEncoder(
  tensors: NamedTensors,
  shape: ImageArchitecture,
  threads: Threads = {},
): Promise<ImageEncoder> {
  const { machine, plan } = await machineWith((layout) => planImage(layout, tensors, shape), threads);
  return imageEncoder(machine, plan, shape);
}

export async function nativeTextEncoder(
  tensors: NamedTensors,
  shape: TextArchitecture,
  threads: Threads = {},
): Promise<TextEncoder> {
  const { machine, plan } = await machineWith((layout) => planText(layout, tensors, shape), threads);
  return textEncoder(machine, plan, shape);
}

function imageEncoder(
  machine: Machine,
  { steps, input, cls, embedding, patches }: ImagePlan,
  shape: ImageArchitecture,
): ImageEncoder {
  const cells = shape.grid[0] * shape.grid[1];
  const values = (at: number, count: number): Float32Array => machine.floats(at, count).slice();
  return {
    dispose: () => machine.dispose(),
    encode(grey) {
      machine.floats(input, grey.length).set(grey);
      machine.run(steps);
      return Promise.resolve({
        cls: values(cls, shape.width),
        embedding: values(embedding, shape.embedding),
        patches: values(patches, cells * shape.embedding),
      });
    },
  };
}

function textEncoder(
  machine: Machine,
  { rows, input, mask, starts, output, steps }: TextPlan,
  { width, embedding }: TextArchitecture,
): TextEncoder {
  const encodePack = (pack: Pack): Promise<Float32Array[]> => {
    const { ids, positions } = pack;
    machine.floats(input, ids.length * width).set(rows(ids, positions));
    machine.floats(mask, pack.mask.length).set(pack.mask);
    machine.integers(starts, pack.starts.length).set(pack.starts);
    machine.run(steps(pack));
    const vectors = machine.floats(output, pack.starts.length * embedding);
    return Promise.resolve(
      Array.from(pack.starts, (_, at) => vectors.slice(at * embedding, (at + 1) * embedding)),
    );
  };
  return { dispose: () => machine.dispose(), encode: (sentences) => encodeInPacks(sentences, encodePack) };
}
