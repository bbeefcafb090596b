import { describe, expect, it } from 'vitest';
import { workstationOf, writerOn } from './writer.ts';

const after = (count: number) => () => Promise.resolve(count);

describe('the name under which a workstation speaks of a film', () => {
  it('is its own while nothing was erased', async () => {
    expect(await writerOn([], 'd1', after(0))).toBe('d1');
    expect(await writerOn([{ device: 'd2' }, { device: 'd1' }], 'd1', after(0))).toBe('d1');
  });

  it('is another one where a film begins after an erasure, and stays the same from then on', async () => {
    expect(await writerOn([], 'd1', after(3))).toBe('d1/3');
    expect(await writerOn([{ device: 'd1/3' }], 'd1', after(7))).toBe('d1/3');
  });

  it('is as before on a film that was not erased, whatever else was', async () => {
    expect(await writerOn([{ device: 'd1' }], 'd1', after(2))).toBe('d1');
  });

  it('is that of its latest chain where an older one came back from elsewhere', async () => {
    const rows = [{ device: 'd1' }, { device: 'd1/10' }, { device: 'd1/9' }, { device: 'd2/99' }];

    expect(await writerOn(rows, 'd1', after(12))).toBe('d1/10');
  });

  it('tells which workstation it was', () => {
    expect(['d1', 'd1/3'].map((device) => workstationOf({ device }))).toEqual(['d1', 'd1']);
  });
});
