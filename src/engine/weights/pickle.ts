/**
 * A pickle machine that executes nothing (protocols 2 to 4). It knows the opcodes that a state dict of tensors needs,
 * and a table of allowed globals that its caller gives; any other name, and any other opcode, ends the reading with a
 * refusal. Values are shared, never copied, so that a pickle cannot grow in memory beyond its own length.
 */
import { engineError } from '../errors.ts';
import { PickleBytes } from './pickleBytes.ts';

/** A callable of the allow list, applied to the arguments that the pickle gives it. */
export type Allowed = (args: readonly unknown[]) => unknown;

export interface PickleRules {
  /** null: the name is not allowed. */
  readonly global: (module: string, name: string) => unknown;
  readonly persistent: (id: unknown) => unknown;
}

/** A name that stands for a callable; `reduce` may apply it, nothing else can be done with it. */
export class Callable {
  readonly apply: Allowed;
  constructor(apply: Allowed) {
    this.apply = apply;
  }
}

const MARK = Symbol('mark');

export function readPickle(bytes: Uint8Array, rules: PickleRules): unknown {
  const input = new PickleBytes(bytes);
  const machine = new Machine(rules);
  for (;;) {
    const at = input.at;
    const opcode = input.byte();
    if (opcode === 0x2e) return machine.pop(at);
    const run = opcodes[opcode];
    if (run === undefined) throw engineError('weights-pickle-opcode', { opcode: hex(opcode), at });
    run(machine, input, at);
  }
}

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0')}`;

class Machine {
  readonly rules: PickleRules;
  readonly stack: unknown[] = [];
  readonly memo = new Map<number, unknown>();

  constructor(rules: PickleRules) {
    this.rules = rules;
  }

  pop(at: number): unknown {
    const value = this.stack.pop();
    if (value === undefined || value === MARK) throw invalid(at);
    return value;
  }
  peek(at: number): unknown {
    const value = this.stack.at(-1);
    if (value === undefined || value === MARK) throw invalid(at);
    return value;
  }
  toMark(at: number): unknown[] {
    const mark = this.stack.lastIndexOf(MARK);
    if (mark < 0) throw invalid(at);
    const values = this.stack.splice(mark);
    return values.slice(1);
  }
  recall(index: number, at: number): void {
    if (!this.memo.has(index)) throw invalid(at);
    this.stack.push(this.memo.get(index));
  }
  find(module: string, name: string): void {
    const found = this.rules.global(module, name);
    if (found === null) throw engineError('weights-pickle-global', { global: `${module}.${name}` });
    this.stack.push(found);
  }
  setItems(pairs: readonly unknown[], at: number): void {
    const target = this.peek(at);
    if (!(target instanceof Map) || pairs.length % 2 !== 0) throw invalid(at);
    for (let i = 0; i < pairs.length; i += 2) {
      const key = pairs[i];
      if (typeof key === 'string' && target.has(key)) {
        throw engineError('weights-name-duplicate', { name: key });
      }
      target.set(key, pairs[i + 1]);
    }
  }
}

const invalid = (at: number) => engineError('weights-pickle-invalid', { at });

type Run = (machine: Machine, input: PickleBytes, at: number) => void;

const push =
  (read: (input: PickleBytes, machine: Machine) => unknown): Run =>
  (machine, input) => {
    machine.stack.push(read(input, machine));
  };
const tuple =
  (length: number): Run =>
  (machine, _, at) => {
    const values = Array.from({ length }, () => machine.pop(at)).reverse();
    machine.stack.push(values);
  };
const append =
  (values: (machine: Machine, at: number) => unknown[]): Run =>
  (machine, _, at) => {
    const added = values(machine, at);
    const list = machine.peek(at);
    if (!Array.isArray(list)) throw invalid(at);
    for (const value of added) list.push(value);
  };

/** Lists and tuples are arrays, dicts are Maps; None is null. */
const opcodes: Readonly<Record<number, Run>> = {
  0x80: (_, input, at) => {
    if (input.byte() > 5) throw invalid(at);
  },
  0x95: (_, input) => void input.take(8), // FRAME: a length that only helps buffering
  0x28: push(() => MARK),
  0x30: (machine, _, at) => void machine.pop(at),
  0x4e: push(() => null),
  0x88: push(() => true),
  0x89: push(() => false),
  0x4b: push((input) => input.byte()),
  0x4d: push((input) => input.uint16()),
  0x4a: push((input) => input.int32()),
  0x8a: push((input) => input.long(input.byte())),
  0x47: push((input) => input.float64()),
  0x58: push((input) => input.text(input.uint32())),
  0x8c: push((input) => input.text(input.byte())),
  // STRING of protocol 0, its quotes kept: read so that the name called after it can be told.
  0x53: push((input) => input.line()),
  0x5d: push(() => []),
  0x29: push(() => []),
  0x7d: push(() => new Map()),
  0x85: tuple(1),
  0x86: tuple(2),
  0x87: tuple(3),
  0x74: (machine, _, at) => void machine.stack.push(machine.toMark(at)),
  0x61: append((machine, at) => [machine.pop(at)]),
  0x65: append((machine, at) => machine.toMark(at)),
  0x73: (machine, _, at) => {
    const value = machine.pop(at);
    machine.setItems([machine.pop(at), value], at);
  },
  0x75: (machine, _, at) => machine.setItems(machine.toMark(at), at),
  0x71: (machine, input, at) => void machine.memo.set(input.byte(), machine.peek(at)),
  0x72: (machine, input, at) => void machine.memo.set(input.uint32(), machine.peek(at)),
  0x94: (machine, _, at) => void machine.memo.set(machine.memo.size, machine.peek(at)),
  0x68: (machine, input, at) => machine.recall(input.byte(), at),
  0x6a: (machine, input, at) => machine.recall(input.uint32(), at),
  0x63: (machine, input) => machine.find(input.line(), input.line()),
  // INST is GLOBAL and REDUCE in one: no state dict has it, so its name is refused whatever it is.
  0x69: (_, input) => {
    throw engineError('weights-pickle-global', { global: `${input.line()}.${input.line()}` });
  },
  0x93: (machine, _, at) => {
    const name = machine.pop(at);
    const module = machine.pop(at);
    if (typeof name !== 'string' || typeof module !== 'string') throw invalid(at);
    machine.find(module, name);
  },
  0x52: (machine, _, at) => {
    const args = machine.pop(at);
    const callable = machine.pop(at);
    if (!(callable instanceof Callable) || !Array.isArray(args)) throw invalid(at);
    machine.stack.push(callable.apply(args));
  },
  // BUILD sets attributes, `_metadata` of a state dict: not needed, and dropped.
  0x62: (machine, _, at) => {
    machine.pop(at);
    if (!(machine.peek(at) instanceof Map)) throw invalid(at);
  },
  0x51: (machine, _, at) => void machine.stack.push(machine.rules.persistent(machine.pop(at))),
};
