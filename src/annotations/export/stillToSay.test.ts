import { describe, expect, it } from 'vitest';
import { aFinding, aMark, anEvent, anOpinion, aVerdict } from '../builders.ts';
import type { AnnotationEvent, Draft } from '../event.ts';
import { readCoco } from './coco/readCoco.ts';
import { writeCoco } from './coco/writeCoco.ts';
import type { ImportedFilm, ImportPlan } from './importPlan.ts';
import { stillToSay } from './stillToSay.ts';
import { anOpenFilm, oneOfEach, said } from './testStatements.ts';

const nothing: AnnotationEvent[] = [];

function standing(...drafts: Draft[]) {
  return drafts.map((draft, at) => anEvent({ filmKey: 'f', seq: at + 1 }, draft));
}

function planned(film: Partial<ImportedFilm>): ImportPlan {
  const empty = { filmKey: 'f', marks: [], opinions: [], verdicts: [], findings: [] };
  return { films: [{ ...empty, ...film }], unknown: [], leftOut: 0 };
}

describe('a file that is given a second time', () => {
  it('adds nothing', () => {
    const statements = said({ marks: oneOfEach });
    const { key } = anOpenFilm();
    const plan = readCoco(writeCoco(statements, { withFileNames: false }), [anOpenFilm()]);
    const drawn = Object.entries(oneOfEach).map(([markId, mark], at) =>
      anEvent({ filmKey: key, seq: at + 1 }, { kind: 'mark', markId, mark }),
    );

    expect(stillToSay(plan, nothing).films[0]?.marks).toHaveLength(2);
    expect(stillToSay(plan, drawn).films).toEqual([]);
  });

  it('says an opinion again where another one stands', () => {
    const plan = planned({ opinions: [anOpinion({ value: 'absent' })] });

    expect(stillToSay(plan, standing(anOpinion({ value: 'present' }))).films[0]?.opinions).toHaveLength(1);
    expect(stillToSay(plan, standing(anOpinion({ value: 'absent' }))).films).toEqual([]);
  });

  it('says an opinion under the name that the file gives, where only another person has said so', () => {
    const plan = planned({ opinions: [{ ...anOpinion({ value: 'absent' }), author: 'Zoé' }] });
    const saidBy = (author: string) => [
      { ...anEvent({ filmKey: 'f', seq: 1 }, anOpinion({ value: 'absent' })), author },
    ];

    expect(stillToSay(plan, saidBy('Anne')).films).toHaveLength(1);
    expect(stillToSay(plan, saidBy('Zoé')).films).toEqual([]);
  });

  it('says a finding again where another certainty stands, and no other', () => {
    const plan = planned({ findings: [aFinding({ certainty: 0.7 })] });

    expect(stillToSay(plan, standing(aFinding({ certainty: 0.9 }))).films[0]?.findings).toHaveLength(1);
    expect(stillToSay(plan, standing(aFinding({ certainty: 0.7 }))).films).toEqual([]);
  });

  it('says a verdict again where another sentence was judged, and no other', () => {
    const plan = planned({ verdicts: [aVerdict({ sentence: 'fracture' })] });

    expect(stillToSay(plan, standing(aVerdict({ sentence: 'pas de fracture' }))).films).toHaveLength(1);
    expect(stillToSay(plan, standing(aVerdict({ sentence: 'fracture' }))).films).toEqual([]);
  });
});

describe('what is said of a mark', () => {
  const ofMark = aFinding({ scope: 'region', markId: 'm1' });

  it('comes in where the mark stands, or comes along', () => {
    const plan = planned({ findings: [ofMark] });
    const along = planned({ findings: [ofMark], marks: [{ markId: 'm1', mark: aMark() }] });
    const drawn = standing({ kind: 'mark', markId: 'm1', mark: aMark() });

    expect(stillToSay(plan, drawn).films[0]?.findings).toHaveLength(1);
    expect(stillToSay(along, nothing).films[0]?.findings).toHaveLength(1);
  });

  it('is counted as left out where there is none', () => {
    expect(stillToSay(planned({ findings: [ofMark] }), nothing)).toEqual({
      films: [],
      unknown: [],
      leftOut: 1,
    });
  });
});
