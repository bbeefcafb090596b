/** What the page and the worker that reads text say to each other. Plain values only; imports neither side. */

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** 8-bit greys, row by row. */
  readonly data: Uint8Array;
}

/** In pixels of the picture, from the corner of the first. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TextLine {
  readonly box: TextBox;
  /** As it was read, often with mistakes: it finds, it does not transcribe. */
  readonly text: string;
}

export interface OcrProtocol {
  /** Loads the reader at the first call. The greys belong to the worker from then on. */
  lines(picture: GreyPicture): Promise<readonly TextLine[]>;
}
