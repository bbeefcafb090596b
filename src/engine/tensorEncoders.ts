/** The encoders on tf.js, and its backends: loaded by whoever needs them, since tf.js is half a megabyte. */
export { forgetBackend, startBackend, whenBackendLost } from './backend.ts';
export { createImageEncoder } from './models/imageEncoder.ts';
export { createTextEncoder } from './models/textEncoder.ts';
