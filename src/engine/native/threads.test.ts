/**
 * Threads over one memory, here those of Node; a browser's run the same kernels (thread.worker.ts), and journeys of the
 * served app look at how many there are.
 */
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { VitArchitecture } from '../architecture.ts';
import { imageTensors } from '../weights/expectedImageTensors.ts';
import { nativeImageEncoder } from './encoders.ts';
import { planImage } from './imagePlan.ts';
import { createMachine, machineLayout, type StartThread } from './machine.ts';
import { threadCount } from './startThread.ts';
import { addInto } from './steps.ts';

const shape: VitArchitecture = {
  kind: 'vit',
  prefix: '',
  width: 96,
  layers: 3,
  heads: 3,
  mlpWidth: 384,
  layerNormEps: 1e-12,
  patchStride: 16,
  grid: [14, 14],
  trainedGrid: 14,
  positionRule: 'exact',
  embedding: 40,
};
const inNode = `
  const { kernels, memory, control, thread, stack } = require('node:worker_threads').workerData;
  const { exports } = new WebAssembly.Instance(kernels, { env: { memory } });
  exports.__stack_pointer.value = stack;
  exports.serve(control, thread);
`;
const startThread: StartThread = (start) => {
  const worker = new Worker(inNode, { eval: true, workerData: start });
  return () => void worker.terminate();
};

const wave = (length: number, step: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length }, (_, i) => 0.2 * Math.sin(step * (i + 1)));
const tensors = new Map(
  Object.entries(imageTensors(shape)).map(([name, dims], at) => {
    const values = wave(
      dims.reduce((product, size) => product * size, 1),
      1.1 + at,
    );
    return [name, { shape: dims, dtype: 'F32' as const, values }];
  }),
);
const film = wave(224 * 224, 0.013);

it('gives the same vectors with four threads as with one, to the last bit, film after film', async () => {
  const alone = await nativeImageEncoder(tensors, shape);
  const together = await nativeImageEncoder(tensors, shape, { threads: 4, startThread });

  const expected = await alone.encode(film);
  for (let round = 0; round < 20; round++) {
    const found = await together.encode(film);
    expect(found.patches).toEqual(expected.patches);
    expect(found.cls).toEqual(expected.cls);
  }

  expect(Math.hypot(...expected.embedding)).toBeCloseTo(1, 5);
  alone.dispose();
  together.dispose();
});

it('is computed by all of its threads: each has had steps in a place of its own', async () => {
  const room = machineLayout(3);
  const { steps, input } = planImage(room.layout, tensors, shape);
  const machine = await createMachine(room, startThread);
  machine.floats(input, film.length).set(film);
  // c/run.c: the fifth and sixth number say where those places are, and how far from one to the next, in bytes.
  const [scratch = 0, bytes = 0] = machine.integers(room.control, 6).subarray(4);
  const hasWorked = (thread: number): boolean =>
    machine.floats(scratch + thread * bytes, bytes / 4).some((value) => value !== 0);

  for (let round = 0; round < 2000 && ![1, 2].every(hasWorked); round++) machine.run(steps);

  expect([0, 1, 2].map(hasWorked)).toEqual([true, true, true]);
  machine.dispose();
});

it('goes on where none of its threads is there yet', async () => {
  const room = machineLayout(3);
  const [a, out] = [room.layout.constant(5, (target) => target.fill(2)), room.layout.room(5)];
  const machine = await createMachine(room, () => () => undefined);

  machine.run([addInto(a, a, out, 5)]);

  expect(machine.threads).toBe(3);
  expect([...machine.floats(out, 5)]).toEqual([4, 4, 4, 4, 4]);
  machine.dispose();
});

it('leaves the page a core where there are more than two', () => {
  expect([1, 2, 3, 4, 16].map(threadCount)).toEqual([1, 2, 2, 3, 8]);
});
