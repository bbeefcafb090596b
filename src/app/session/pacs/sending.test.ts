import { describe, expect, it } from 'vitest';
import { pacsError, type Pacs } from '../../../pacs/index.ts';
import { createSending } from './sending.ts';

const pacs: Pacs = { name: 'PACS', qido: '/d', wado: '/d', stow: '/d', authentication: 'none' };
const report = new Blob(['report']);

/** A PACS that does not answer the first time. */
function aQueue() {
  const sent: unknown[] = [];
  const sending = createSending(() => ({
    store: (files) => {
      sent.push(files);
      return sent.length === 1 ? Promise.reject(pacsError('unreachable')) : Promise.resolve();
    },
  }));
  const lines = () =>
    sending.store.getState().parcels.map(({ status, error }) => [status, error?.code ?? null]);
  return { sending, sent, lines };
}

describe('what is sent to a PACS', () => {
  it('waits with its reason where it could not be sent, and is sent again as it was', async () => {
    const { sending, sent, lines } = aQueue();

    expect(await sending.send(pacs, [report])).toBe(false);
    expect(lines()).toEqual([['failed', 'unreachable']]);

    expect(await sending.again(sending.store.getState().parcels[0]?.id ?? '')).toBe(true);
    expect(lines()).toEqual([['stored', null]]);
    expect(sent).toEqual([[report], [report]]);
  });

  it('is sent once: what is stored, or taken off the list, is not sent again', async () => {
    const { sending, sent, lines } = aQueue();
    await sending.send(pacs, [report]);
    const [{ id } = { id: '' }] = sending.store.getState().parcels;

    sending.letGo(id);

    expect(await sending.again(id)).toBe(false);
    expect(lines()).toEqual([]);
    expect(sent).toHaveLength(1);
  });
});
