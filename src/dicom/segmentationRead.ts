/** What a binary segmentation says: pixels of films, by segment. */
export interface SegmentationRead {
  readonly rows: number;
  readonly columns: number;
  readonly segments: readonly SegmentRead[];
  /** Frames whose segment or film is not said, or all of a segmentation that is not binary. */
  readonly leftOut: number;
}

export interface SegmentRead {
  readonly label: string;
  readonly trackingId: string;
  readonly sopInstanceUid: string;
  /** From 0. */
  readonly frame: number;
  /** 1 inside, row by row. */
  readonly bits: Uint8Array;
}
