/**
 * One memory with its programs, and the threads that run them. `run` answers when the program is done: whoever calls it is a
 * worker already, and is one of the threads.
 */
import { canShareMemory, loadKernels } from './binary.ts';
import { createLayout, type Place } from './layout.ts';
import { counterSize, programOf, recordSize, type Step } from './steps.ts';

export interface Machine {
  readonly threads: number;
  floats(at: Place, count: number): Float32Array;
  integers(at: Place, count: number): Int32Array;
  run(steps: readonly Step[]): void;
  /** Ends its threads; the memory goes with the last reference. */
  dispose(): void;
}

/** What a thread is given. */
export interface ThreadStart {
  readonly kernels: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly control: Place;
  readonly thread: number;
  readonly stack: Place;
}
/** Starts one thread; answers how to end it where it does not end by itself. */
export type StartThread = (start: ThreadStart) => () => void;

interface Kernels {
  readonly __stack_pointer: WebAssembly.Global;
  readonly run: (control: Place) => void;
  readonly serve?: (control: Place, thread: number) => void;
  readonly end?: (control: Place) => void;
}

const stackBytes = 16_384;
const pageBytes = 65_536;
/** What the linker asks for, a stack of its own included. */
const leastPages = 4;
/** Of a program: 24 layers of the largest text encoder have 170 steps, the longest stem known 60. */
const mostSteps = 1024;
const controlSize = 8;

/** Places of the machine itself; what the caller plans comes after. */
export function machineLayout(threads: number) {
  const layout = createLayout(1024 + threads * stackBytes);
  const control = layout.room(controlSize);
  const counters = layout.room(mostSteps * counterSize);
  const program = layout.room((mostSteps + 1) * recordSize);
  return { layout, threads, control, counters, program };
}
export type MachineLayout = ReturnType<typeof machineLayout>;

export async function createMachine(
  { layout, threads, control, counters, program }: MachineLayout,
  startThread: StartThread | null = null,
): Promise<Machine> {
  const isShared = threads > 1 && startThread !== null && canShareMemory();
  const running = isShared ? threads : 1;
  const scratchCount = Math.ceil(layout.scratchCount() / 16) * 16;
  const scratch = layout.room(scratchCount * running);
  const kernels = await loadKernels(isShared);
  const pages = Math.max(leastPages, Math.ceil(layout.end() / pageBytes));
  const memory = new WebAssembly.Memory(
    isShared ? { initial: pages, maximum: pages, shared: true } : { initial: pages },
  );
  layout.fillIn(memory.buffer);
  const { run, end } = instance(kernels, memory, 1024 + stackBytes);
  const integers = (at: Place, count: number): Int32Array => new Int32Array(memory.buffer, at, count);
  integers(control, controlSize).set([0, 0, program, counters, scratch, 4 * scratchCount]);
  const stops = Array.from({ length: running - 1 }, (_, at) =>
    startThread?.({ kernels, memory, control, thread: at + 1, stack: 1024 + (at + 2) * stackBytes }),
  );
  return {
    threads: running,
    integers,
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
    run(steps) {
      const records = programOf(steps);
      integers(program, records.length).set(records);
      run(control);
    },
    dispose() {
      end?.(control);
      for (const stop of stops) stop?.();
    },
  };
}

/** Each thread has its own stack in the common memory. */
export function instance(kernels: WebAssembly.Module, memory: WebAssembly.Memory, stack: Place): Kernels {
  const { exports } = new WebAssembly.Instance(kernels, { env: { memory } });
  const own = exports as unknown as Kernels;
  own.__stack_pointer.value = stack;
  return own;
}
