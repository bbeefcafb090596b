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
