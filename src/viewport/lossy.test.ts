import { describe, expect, it } from 'vitest';
import { lossyStepsText } from './lossy.ts';

describe('the words for a lossy compression', () => {
  it('give ratio and method of each step, in order', () => {
    expect(lossyStepsText({ ratios: [35], methods: ['ISO_10918_1'] }, 'fr')).toBe('35:1, JPEG');
    expect(lossyStepsText({ ratios: [9.53, 2.5], methods: ['ISO_15444_1', 'ISO_14495_1'] }, 'fr')).toBe(
      '9,5:1, JPEG 2000 + 2,5:1, JPEG-LS',
    );
  });

  it('leave out what the file does not say, and quote a method unknown here', () => {
    expect(lossyStepsText({ ratios: [12], methods: [] }, 'en')).toBe('12:1');
    expect(lossyStepsText({ ratios: [], methods: ['HOUSE_METHOD'] }, 'en')).toBe('HOUSE_METHOD');
    expect(lossyStepsText({ ratios: [], methods: [] }, 'en')).toBe('');
  });
});
