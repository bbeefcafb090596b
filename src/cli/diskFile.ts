/** A file on disk as the browser gives one: its size at once, its bytes when they are asked for. */
import { open } from 'node:fs/promises';
import { cliError } from './errors.ts';
import { callerPath, detailOf } from './films.ts';

interface Span {
  /** As the caller names the file. */
  readonly label: string;
  readonly start: number;
  readonly bytes: number;
}

export class DiskFile extends Blob {
  private readonly span: Span;

  constructor(span: Span) {
    super();
    this.span = span;
  }

  override get size(): number {
    return this.span.bytes;
  }

  override slice(from = 0, to = this.span.bytes): DiskFile {
    const { label, start, bytes } = this.span;
    const end = Math.min(to, bytes);
    return new DiskFile({ label, start: start + Math.min(from, end), bytes: Math.max(0, end - from) });
  }

  /** @throws OsseletError `cli.file-unreadable` */
  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { label, start, bytes } = this.span;
    try {
      const file = await open(callerPath(label));
      const buffer = new Uint8Array(bytes);
      const { bytesRead } = await file.read(buffer, 0, bytes, start).finally(() => file.close());
      return buffer.buffer.slice(0, bytesRead);
    } catch (cause) {
      throw cliError('file-unreadable', { file: label, detail: detailOf(cause) }, cause);
    }
  }
}
