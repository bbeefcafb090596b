/** DICOM files as one multipart/related message (PS3.18 10.5). A Blob: the browser streams it from where it lies. */
export interface Message {
  readonly contentType: string;
  readonly body: Blob;
}

export function writeParts(files: readonly (Uint8Array | Blob)[], boundary: string): Message {
  const head = `--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`;
  const parts = files.flatMap((file) => [head, file as BlobPart, '\r\n']);
  return {
    contentType: `multipart/related; type="application/dicom"; boundary=${boundary}`,
    body: new Blob([...parts, `--${boundary}--\r\n`]),
  };
}
