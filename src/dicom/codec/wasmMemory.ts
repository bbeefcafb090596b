/**
 * How far the WebAssembly codecs of a worker may grow. Every codec asks JavaScript for more memory by
 * `WebAssembly.Memory.grow`: the one place where a codec that wants too much can be stopped before the browser ends
 * the page for it. A codec that was refused answers some error of its own, or none; `guard` makes it the right one.
 */
import { OsseletError } from '../../foundation/index.ts';
import { dicomError } from '../errors.ts';

export interface WasmMemory {
  /** The largest memory so far. */
  grownBytes(): number;
  /** Runs one request; throws `decoding-too-large` when memory was refused to it, by our limit or by the browser. */
  guard<Value>(work: () => Promise<Value>): Promise<Value>;
}

const PAGE_BYTES = 65_536;

export const unlimitedMemory: WasmMemory = { grownBytes: () => 0, guard: (work) => work() };

/** For a worker's whole life: every memory of this realm is counted. */
export function limitWasmMemory(maxBytes: number): WasmMemory {
  let grownBytes = 0;
  let wasRefused = false;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    const wanted = this.buffer.byteLength + pages * PAGE_BYTES;
    if (wanted > maxBytes) {
      wasRefused = true;
      throw new RangeError(`WebAssembly memory of ${String(wanted)} bytes`);
    }
    const before = grow.call(this, pages);
    // Emscripten asks for more than it needs, then for less.
    wasRefused = false;
    grownBytes = Math.max(grownBytes, this.buffer.byteLength);
    return before;
  };
  return {
    grownBytes: () => grownBytes,
    async guard(work) {
      wasRefused = false;
      try {
        const value = await work();
        if (wasRefused) throw dicomError('decoding-too-large', { maxBytes });
        return value;
      } catch (error) {
        throw wasRefused || isAllocationFailure(error) ? tooLarge(error, maxBytes) : error;
      }
    },
  };
}

function tooLarge(error: unknown, maxBytes: number): OsseletError {
  const file = error instanceof OsseletError ? (error.facts.file ?? null) : null;
  return dicomError('decoding-too-large', { maxBytes, file }, error);
}

/** « Array buffer allocation failed », « Invalid typed array length »: of the error or of what it wraps. */
function isAllocationFailure(error: unknown): boolean {
  const cause = error instanceof OsseletError ? error.cause : error;
  return cause instanceof RangeError && /alloc|array (buffer )?length/i.test(cause.message);
}
