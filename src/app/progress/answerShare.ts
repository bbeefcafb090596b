/** The parts of a balance in words and colours. */
import type { TFunction } from 'i18next';
import type { LabelBalance } from '../../annotations/index.ts';
import type { InkName } from './plots/ink.ts';
import type { SharePart } from './plots/SharePlot.tsx';

const named = {
  present: 'present',
  absent: 'absent',
  unknown: 'unknown',
  open: 'open',
  number: 'accent',
} as const;
const grades: readonly InkName[] = ['grade0', 'grade1', 'grade2', 'grade3', 'grade4'];

export function answerShare({ answer, films }: LabelBalance['parts'][number], t: TFunction): SharePart {
  if (answer in named) {
    const known = answer as keyof typeof named;
    return { name: t(`app.progress.answer.${known}`), ink: named[known], count: films };
  }
  const grade = Number(answer.slice('grade-'.length));
  return { name: t('app.progress.grade', { grade }), ink: grades[grade % grades.length]!, count: films };
}
