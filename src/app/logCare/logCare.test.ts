import { describe, expect, it } from 'vitest';
import type { LogFault } from '../../annotations/index.ts';
import { createLogCare } from './logCare.ts';

const fault: LogFault = { filmKey: '1.2#0', seq: 2, code: 'chain-broken' };

function aCare(done: string[], { isFree = true, fails = false } = {}) {
  return createLogCare({
    pack: () => {
      done.push('pack');
      return fails ? Promise.reject(new Error('the worker ended')) : Promise.resolve();
    },
    verify: () => {
      done.push('verify');
      return Promise.resolve([fault]);
    },
    alone: (work) => (isFree ? work() : Promise.resolve()),
  });
}

describe('the care of the log', () => {
  it('packs it and tells the films of which a chain is broken', async () => {
    const done: string[] = [];
    const care = aCare(done);

    await care.look();

    expect(done).toEqual(['pack', 'verify']);
    expect(care.store.getState().faults).toEqual([fault]);
  });

  it('packs again after five hundred entries, and not before', () => {
    const done: string[] = [];
    const care = aCare(done);

    for (let said = 0; said < 499; said++) care.note();
    expect(done).toEqual([]);
    care.note();

    expect(done).toEqual(['pack']);
  });

  it('is left to the tab that is at it, and fails without a word', async () => {
    const done: string[] = [];

    await aCare(done, { isFree: false }).look();
    expect(done).toEqual([]);
    await aCare(done, { fails: true }).look();

    expect(done).toEqual(['pack']);
  });
});
