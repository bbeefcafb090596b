/** The encoder in its worker, for app/ only. */
export { startEncoder, type EncoderClient, type EncoderOptions } from './encoderClient.ts';
