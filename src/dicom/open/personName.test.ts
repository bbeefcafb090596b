import { describe, expect, it } from 'vitest';
import { personName } from './personName.ts';

describe('a name as people write it', () => {
  it.each([
    ['Lefèvre^Zoé', 'Lefèvre Zoé'],
    ['LEFEVRE^ZOE', 'LEFEVRE ZOE'],
    ['Lefèvre^Zoé^^Mme', 'Mme Lefèvre Zoé'],
    ['Adams^John Robert Quincy^^Rev.^B.A. M.Div.', 'Rev. Adams John Robert Quincy B.A. M.Div.'],
    ['Anonyme 12', 'Anonyme 12'],
    ['^Zoé', 'Zoé'],
    ['Morrison-Jones^Susan^^^', 'Morrison-Jones Susan'],
    ['Yamada^Tarou=山田^太郎=やまだ^たろう', 'Yamada Tarou'],
    ['=山田^太郎', '山田 太郎'],
    ['==やまだ^たろう', 'やまだ たろう'],
    ['^^^^', ''],
  ])('%s: %s', (written, said) => {
    expect(personName(written)).toBe(said);
  });
});
