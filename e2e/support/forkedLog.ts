/** The same log with another last entry under the same name and place, sound in itself: what a profile copied to two workstations writes. */
import { readBundle } from '../../src/annotations/bundle/readBundle.ts';
import { writeBundle } from '../../src/annotations/bundle/writeBundle.ts';
import { seal } from '../../src/annotations/chain.ts';

export async function forkedLog(log: Buffer): Promise<Buffer> {
  const { header, events } = await readBundle(log.toString());
  const last = events.at(-1)!;
  const { hash, ...said } = last;
  const other = await seal({ ...said, at: '2026-01-01T00:00:00.000Z' });
  if (other.hash === hash) throw new Error('nothing was forked');
  return Buffer.from(
    await writeBundle([...events.slice(0, -1), other], { device: header.device, at: new Date(header.at) }),
  );
}
