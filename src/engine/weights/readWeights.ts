/** A weight file of any form that is read: told by its first bytes, since names lie (`.bin`, `.ckpt`, `.pt`). */
import { engineError } from '../errors.ts';
import { readSafetensors, type NamedTensors } from './safetensors.ts';
import { readTorchZip } from './torchZip.ts';

export function readWeights(bytes: Uint8Array): NamedTensors {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readTorchZip(bytes);
  // PROTO 2 at the very start: the form of torch.save before 1.6, a pickle without a zip around it.
  if (bytes[0] === 0x80 && bytes[1] === 0x02 && looksPickled(bytes))
    throw engineError('weights-legacy-torch');
  return readSafetensors(bytes);
}

/** A safetensors header of 640 bytes starts with 0x80 0x02 too; then zeros follow. */
function looksPickled(bytes: Uint8Array): boolean {
  return bytes.subarray(2, 8).some((byte) => byte !== 0);
}
