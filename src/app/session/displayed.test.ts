import { describe, expect, it } from 'vitest';
import type { Frame } from '../../dicom/index.ts';
import { OsseletError } from '../../foundation/index.ts';
import { createDisplay } from './displayed.ts';

describe('the film on screen', () => {
  it('is the last one chosen, even when an earlier one is read later', async () => {
    const waiting = new Map<string, (frame: Frame) => void>();
    const display = createDisplay((key) => new Promise((resolve) => waiting.set(key, resolve)));
    const frame = (name: string) => ({ film: { fileName: name } }) as Frame;

    const slow = display.show('main', 'slow');
    const fast = display.show('main', 'fast');
    waiting.get('fast')?.(frame('fast'));
    waiting.get('slow')?.(frame('slow'));
    await Promise.all([slow, fast]);

    expect(display.store.getState().main).toMatchObject({
      kind: 'shown',
      key: 'fast',
      frame: { film: { fileName: 'fast' } },
    });
  });

  it('says which film could not be read and why, and leaves the other place alone', async () => {
    const display = createDisplay(() => Promise.reject(new OsseletError('dicom', 'pixel-data-damaged')));

    await display.show('compare', 'broken');

    expect(display.store.getState()).toMatchObject({
      main: { kind: 'empty' },
      compare: { kind: 'failed', key: 'broken', error: { code: 'pixel-data-damaged' } },
    });
  });
});
