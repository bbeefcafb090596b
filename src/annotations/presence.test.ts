import { describe, expect, it } from 'vitest';
import { presenceOf, valueNoting } from './presence.ts';

describe('what a verdict on « fracture du poignet » says of the film', () => {
  it.each([
    ['over', 'confirmed', 'present'],
    ['over', 'rejected', 'absent'],
    ['under', 'confirmed', 'absent'],
    ['under', 'rejected', 'present'],
    ['undecided', 'confirmed', 'present'],
    ['undecided', 'rejected', 'absent'],
  ] as const)('answer %s, %s by the radiologist: the fracture is %s', (verdict, value, presence) => {
    expect(presenceOf(value, { verdict, polarity: 'stated' })).toBe(presence);
  });
});

describe('what a verdict on « pas de fracture » says of the film', () => {
  it.each([
    ['under', 'confirmed', 'present'],
    ['under', 'rejected', 'absent'],
    ['undecided', 'confirmed', 'absent'],
    ['undecided', 'rejected', 'present'],
  ] as const)('answer %s, %s by the radiologist: the fracture is %s', (verdict, value, presence) => {
    expect(presenceOf(value, { verdict, polarity: 'denied' })).toBe(presence);
  });

  it('shows a fracture noted on another sentence as the verdict that would note it here', () => {
    expect(valueNoting('present', { verdict: 'undecided', polarity: 'denied' })).toBe('rejected');
    expect(valueNoting('present', { verdict: 'over', polarity: 'stated' })).toBe('confirmed');
  });
});
