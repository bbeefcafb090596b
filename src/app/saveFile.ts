/** A file to the person's downloads: nothing is sent anywhere. */
export function saveFile(name: string, content: string | Uint8Array | Blob, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the blob by then; kept for ever, it would hold its memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
