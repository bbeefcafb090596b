/** A log as another workstation would export it: two readers who read many films apart, and do not always agree. */
import { writeBundle } from '../../src/annotations/bundle/writeBundle.ts';
import { createAnnotationLog } from '../../src/annotations/log.ts';
import type { FindingDraft, FindingValue } from '../../src/annotations/findings/finding.ts';
import { createMemoryStorage } from '../../src/storage/index.ts';

const grade = (one: number): FindingValue => ({ kind: 'grade', grade: one });
const presence = (isPresent: boolean): FindingValue => ({ kind: 'presence', isPresent });
const age = (number: number): FindingValue => ({ kind: 'number', number, unit: 'mo' });

function statement(term: string, termLabel: string, value: FindingValue): FindingDraft {
  return {
    kind: 'finding',
    scope: 'film',
    studyUid: '1.2.3',
    markId: null,
    term,
    termKind: 'finding',
    termLabel,
    ontology: 'osselet-bone/1',
    value,
    certainty: null,
    attributes: {},
    attributeLabels: [],
    isBlind: true,
    isPhantom: true,
  };
}

/** Of the answer to each question that both are asked, as one reader and the other gave it on that film. */
function answersOn(film: number): readonly (readonly [string, string, FindingValue, FindingValue])[] {
  return [
    ['fracture', 'fracture', presence(film % 2 === 0), presence(film % 2 === 0 && film % 6 !== 0)],
    [
      'kellgren-lawrence',
      'arthrose (Kellgren-Lawrence)',
      grade(film % 5),
      grade((film % 5) - Number(film % 5 > 2)),
    ],
    ['bone-age', 'âge osseux', age(100 + film), age(104 + film)],
  ];
}

/** Twenty films a day from nine o’clock, 25 to 60 s each. */
function readAt(film: number): number {
  const seconds = (film % 20) * 40 + ((film * 7) % 16);
  return Date.UTC(2026, 10, 2 + Math.floor(film / 20), 8) + seconds * 1000;
}

export async function trialLog(films: number): Promise<Buffer> {
  const storage = createMemoryStorage();
  let clock = 0;
  const log = createAnnotationLog(storage, { now: () => new Date((clock += 2000)) });
  for (let film = 0; film < films; film++) {
    clock = readAt(film);
    for (const [term, label, first, second] of answersOn(film)) {
      await log.append(
        `1.2.826.0.1.9999.${String(film)}#0`,
        () => statement(term, label, first),
        'Anne Dubois',
      );
      await log.append(
        `1.2.826.0.1.9999.${String(film)}#0`,
        () => statement(term, label, second),
        'Zoé Lefèvre',
      );
    }
  }
  return Buffer.from(await writeBundle(await log.all(), { device: await log.device(), at: new Date() }));
}
