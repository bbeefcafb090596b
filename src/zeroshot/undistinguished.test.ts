import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSource, loadModel } from '../models/index.ts';
import { aText } from './testing/examples.ts';
import { undistinguishedIn } from './undistinguished.ts';

const { findings, manifest } = await loadModel(
  folderSource(path.resolve(import.meta.dirname, '../../models/osselet-mini')),
);

/** The findings of the bundled model that the sentence claims, main first. */
function saidOf(sentence: string, ...claimed: string[]) {
  const about = claimed.map((id) => findings.find((finding) => finding.id === id)!);
  const listed = manifest.textInput.undistinguishedWords;
  return undistinguishedIn(aText(sentence), about, listed).map(({ finding, words }) => [
    finding.id,
    ...words,
  ]);
}

describe('what the bundled model does not tell apart', () => {
  it('is the bone within its group', () => {
    expect(saidOf('fracture du scaphoïde', 'fracture', 'hand')).toEqual([['hand', 'scaphoïde']]);
    expect(saidOf('fracture of the ankle', 'fracture', 'leg')).toEqual([]);
    expect(saidOf('fracture of the tibia', 'fracture', 'leg')).toEqual([['leg', 'tibia']]);
  });

  it('is what the fracture is like, and which end of the bone', () => {
    expect(saidOf('Fracture déplacée du radius distal', 'fracture', 'hand')).toEqual([
      ['fracture', 'déplacée', 'distal'],
      ['hand', 'radius'],
    ]);
  });

  it('is which implant', () => {
    expect(saidOf('plaque et vis', 'hardware')).toEqual([['hardware', 'plaque', 'vis']]);
  });

  it('is nothing where the answer names the very words', () => {
    expect(saidOf('fracture du poignet', 'fracture', 'hand')).toEqual([]);
    expect(saidOf('pas de fracture visible de la main', 'fracture', 'hand')).toEqual([]);
    expect(saidOf('radiographie de face', 'frontal')).toEqual([]);
  });
});
