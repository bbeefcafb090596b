/**
 * No header may ask for gigabytes. The largest real films are stitched spines and legs, about 3,000 × 12,000
 * pixels; the limits are well above and still fit a browser worker. The smallest side keeps icons out.
 */
export const MAX_PIXELS = 100_000_000;
/** Inflated cells of a picture: all the pixels above in 8-bit colour with alpha, or in 16-bit grey twice over. */
export const MAX_PICTURE_BYTES = 4 * MAX_PIXELS + 1_000_000;
export const MAX_FRAMES = 2_000;
export const MAX_INFLATED_BYTES = 1_000_000_000;
export const MIN_PICTURE_SIDE_PX = 64;
/** Sequences in sequences: structured reports and functional groups have ten levels at most. */
export const MAX_SEQUENCE_DEPTH = 200;
/** Of a name or description, no reader sees more. */
export const MAX_TEXT_BYTES = 100_000;
/** A file is read whole; the largest real ones, multi-frame, are a few hundred megabytes. */
export const MAX_FILE_BYTES = 1_000_000_000;

/**
 * Archives. Only the directory of an archive is held, about 100 bytes an entry, and each film is inflated when it is
 * needed, so these limits bound time: a hospital's disc holds a few thousand files and at most 5 GB.
 */
export const MAX_ARCHIVE_ENTRIES = 20_000;
export const MAX_ARCHIVE_DIRECTORY_BYTES = 20_000_000;
/** What the directory says of all files together, inflated. */
export const MAX_ARCHIVE_BYTES = 20_000_000_000;
/** An archive in an archive is opened, one in that is not; the inner one is held whole. */
export const MAX_ARCHIVE_DEPTH = 2;
export const MAX_INNER_ARCHIVE_BYTES = 300_000_000;

/**
 * The codec workers. One processor is left to the page, and the browser needs memory for each worker: a fourth still
 * helps a folder of JPEG 2000, a fifth waits for the disk.
 */
export const MAX_DECODERS = 4;
/** Frames kept decoded, over all workers: turning back to the previous films costs nothing while they fit. */
export const FRAMES_KEPT_BYTES = 200_000_000;

/**
 * The watchdog. The largest film allowed takes JPEG 2000 about 20 s on a desktop processor, three times that on a slow
 * one. Counted in ticks of the page's timer, not by the clock: a laptop that slept meanwhile counts one.
 */
export const MAX_DECODING_TICKS = 90;
export const TICK_MS = 1_000;
/** A codec may grow to this; OpenJPEG needs about 10 bytes a pixel, 1 GB for the largest film allowed. */
export const MAX_WASM_BYTES = 1_500_000_000;
/** WebAssembly memory never shrinks: a worker that grew past this is replaced once it had nothing to do for a while. */
export const IDLE_WASM_BYTES = 250_000_000;
export const IDLE_MS = 10_000;
