import { describe, expect, it } from 'vitest';
import { nextStart, type Place, type Waiting } from './queue.ts';

const onScreen = (reading: string | null): Waiting => ({ priority: 'screen', reading });
const behind = (reading: string | null): Waiting => ({ priority: 'background', reading });
const free: Place = { working: undefined, isStarted: true };
const asleep: Place = { working: undefined, isStarted: false };
const at = (working: string | null): Place => ({ working, isStarted: true });
const nobody = () => undefined;

describe('the next film to decode', () => {
  it('is the one on screen, though others have waited longer', () => {
    expect(nextStart([behind('a'), behind(null), onScreen('b')], [free], nobody)).toEqual({
      job: 2,
      slot: 0,
    });
  });

  it('waits while no worker is free', () => {
    expect(nextStart([onScreen('a')], [at('b'), at(null)], nobody)).toBeNull();
  });

  it('goes to a worker that is running, before one that must be started', () => {
    expect(nextStart([behind('a')], [at(null), asleep, free], nobody)).toEqual({ job: 0, slot: 2 });
    expect(nextStart([behind('a')], [at(null), asleep], nobody)).toEqual({ job: 0, slot: 1 });
  });

  it('goes to the worker that holds its frame', () => {
    expect(nextStart([behind('a')], [free, free], () => 1)).toEqual({ job: 0, slot: 1 });
  });

  it('waits for the worker that is decoding it, on screen too', () => {
    expect(nextStart([onScreen('a')], [free, at('a')], nobody)).toBeNull();
  });

  it('on screen does not wait for its holder where another worker is free; behind, it lets others go first', () => {
    expect(nextStart([onScreen('a')], [free, at('b')], () => 1)).toEqual({ job: 0, slot: 0 });
    expect(
      nextStart([behind('a'), behind('c')], [free, at('b')], (name) => (name === 'a' ? 1 : undefined)),
    ).toEqual({ job: 1, slot: 0 });
  });
});
