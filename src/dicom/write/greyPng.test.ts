import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { blackened } from '../render/blackened.ts';
import { greyPng } from './greyPng.ts';

const python = '/usr/bin/python3';
const hasPillow = spawnSync(python, ['-c', 'import PIL']).status === 0;

/** Mode, size and greys as Pillow reads them; it checks every checksum. */
function byPillow(png: Uint8Array): { kind: string; greys: Buffer } {
  const script =
    'import io, sys; from PIL import Image; i = Image.open(io.BytesIO(sys.stdin.buffer.read())); sys.stdout.buffer.write(f"{i.mode} {i.size[0]}x{i.size[1]}\\n".encode() + i.tobytes())';
  const { stdout } = spawnSync(python, ['-c', script], { input: png });
  const end = stdout.indexOf(10);
  return { kind: stdout.subarray(0, end).toString(), greys: stdout.subarray(end + 1) };
}

describe.skipIf(!hasPillow)('a grey picture as PNG (needs Pillow)', () => {
  it('is one sample of 8 bits a pixel, as it was', () => {
    const [width, height] = [37, 23];
    const data = Uint8Array.from({ length: width * height }, (_, at) => (at * at * 31 + 7 * at) % 256);

    const read = byPillow(greyPng({ width, height, data }));

    expect(read.kind).toBe('L 37x23');
    expect(Buffer.from(data).equals(read.greys)).toBe(true);
  });

  it('is black in the boxes, with every pixel that they touch, and nowhere else', () => {
    const data = new Uint8Array(6 * 5).fill(200);

    const { greys } = byPillow(
      greyPng(blackened({ width: 6, height: 5, data }, [{ left: 1.5, top: 3.2, right: 3.1, bottom: 99 }])),
    );

    expect([...greys]).toEqual(
      Array.from({ length: 30 }, (_, at) => (at >= 18 && at % 6 >= 1 && at % 6 <= 3 ? 0 : 200)),
    );
  });
});
