/**
 * The encoders of a model on the engine that was chosen: kernels of our own on the processor, tf.js on the graphics card and
 * on processors without SIMD. Each is loaded only where it runs.
 */
import type { ImageArchitecture, TextArchitecture } from './architecture.ts';
import type { BackendName, WasmUrls } from './backend.ts';
import type { ImageEncoder } from './models/imageEncoder.ts';
import type { TextEncoder } from './models/sentenceVectors.ts';
import { hasSimd } from './native/binary.ts';
import {
  nativeEncoders,
  nativeImageEncoder,
  nativeTextEncoder,
  type Encoders,
  type Threads,
} from './native/encoders.ts';
import type { NamedTensors } from './weights/safetensors.ts';

export interface EngineStart extends Threads {
  readonly backend: BackendName;
  /** Where a browser finds the binaries of tf.js; Node needs none. */
  readonly wasm?: WasmUrls | null;
}

/** @throws OsseletError `engine.backend-failed` */
export async function createEncoders(
  tensors: NamedTensors,
  { image, text }: { readonly image: ImageArchitecture; readonly text: TextArchitecture },
  engine: EngineStart,
): Promise<Encoders> {
  if (isNative(engine)) return nativeEncoders(tensors, image, text, engine);
  const { createImageEncoder, createTextEncoder } = await startedTensors(engine);
  const [images, texts] = [createImageEncoder(tensors, image), createTextEncoder(tensors, text)];
  const dispose = (): void => {
    images.dispose();
    texts.dispose();
  };
  return { images, texts, threads: 1, dispose };
}

/** The vision encoder alone. */
export async function createImageEncoder(
  tensors: NamedTensors,
  shape: ImageArchitecture,
  engine: EngineStart,
): Promise<ImageEncoder> {
  if (isNative(engine)) return nativeImageEncoder(tensors, shape, engine);
  return (await startedTensors(engine)).createImageEncoder(tensors, shape);
}

/** The text encoder alone. */
export async function createTextEncoder(
  tensors: NamedTensors,
  shape: TextArchitecture,
  engine: EngineStart,
): Promise<TextEncoder> {
  if (isNative(engine)) return nativeTextEncoder(tensors, shape, engine);
  return (await startedTensors(engine)).createTextEncoder(tensors, shape);
}

const isNative = ({ backend }: EngineStart): boolean => backend === 'wasm' && hasSimd();

async function startedTensors({ backend, wasm = null }: EngineStart) {
  const { startBackend, createImageEncoder, createTextEncoder } = await import('./tensorEncoders.ts');
  await startBackend(backend, wasm);
  return { createImageEncoder, createTextEncoder };
}
