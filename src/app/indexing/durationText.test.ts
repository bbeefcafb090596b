import { describe, expect, it } from 'vitest';
import { durationText } from './durationText.ts';

describe('how long the indexing will last', () => {
  it.each([
    [3, 'fr', '1 min'],
    [61, 'fr', '2 min'],
    [3600, 'fr', '1 h'],
    [7500, 'fr', '2 h 5 min'],
    [7500, 'en', '2 hr 5 min'],
  ])('%d seconds are said in %s as %s', (seconds, language, text) => {
    expect(durationText(seconds, language).replaceAll(/\s/g, ' ')).toBe(text);
  });
});
