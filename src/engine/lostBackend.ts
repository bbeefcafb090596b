/** What concerns the graphics card alone, without loading tf.js where there is none. */
import type { OsseletError } from '../foundation/index.ts';
import type { BackendName } from './backend.ts';

export async function whenBackendLost(): Promise<OsseletError> {
  return (await import('./tensorEncoders.ts')).whenBackendLost();
}

export async function forgetBackend(name: BackendName): Promise<void> {
  (await import('./tensorEncoders.ts')).forgetBackend(name);
}
