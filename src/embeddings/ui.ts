/** The encoder in its worker, for app/ only. */
export { startEncoder, type EncoderClient } from './encoderClient.ts';
