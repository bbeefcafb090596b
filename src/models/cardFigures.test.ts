import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSource } from './folderSource.ts';
import { loadModel } from './loadModel.ts';

const { card, reference } = await loadModel(
  folderSource(path.resolve(import.meta.dirname, '../../models/osselet-mini')),
);
const languages = [
  { language: 'fr', comma: ',', between: ' ; ' },
  { language: 'en', comma: '.', between: ', ' },
] as const;

describe.each(languages)('the model card in $language', ({ language, comma, between }) => {
  const write = (share: number) => (share === 1 ? '1' : share.toFixed(3).replace('.', comma));
  const figure = (value: number, [from, to]: readonly [number, number]) =>
    `${write(value)} [${write(from)}${between}${write(to)}]`;

  it.each(Object.entries(reference).filter(([, { auroc }]) => auroc !== null))(
    'gives for %s the very AUROC that answers are shown with',
    (_, { auroc }) => {
      expect(card[language]).toContain(figure(auroc!.value, auroc!.ci95));
    },
  );

  it('gives the very pointing rate that the map is shown with, and its chance', () => {
    const { value, ci95, chance } = reference.fracture!.pointing!;

    expect(card[language]).toContain(figure(value, ci95));
    expect(card[language]).toContain(`${write(chance)} |`);
  });

  it('gives the thresholds that answers are judged by', () => {
    const { low, high } = reference.fracture!.thresholds!;

    for (const limit of [low, high]) {
      expect(card[language]).toContain(`${write(limit).replace('-', '−')} |`);
    }
  });
});
