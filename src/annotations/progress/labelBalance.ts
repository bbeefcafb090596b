/** How often each answer was given to each finding: a head learns little of what nobody ever has, or everybody. */
import { answerOf, isOpen, type Label, type Question } from '../readings.ts';

/** `open`: readers contradict one another and nobody settled it. Numbers are counted, not told apart. */
export type Answer = 'present' | 'absent' | 'unknown' | 'open' | 'number' | `grade-${number}`;

export interface LabelBalance {
  readonly finding: string;
  readonly findingLabel: string;
  readonly films: number;
  /** In the order of `Answer`, grades from the least; answers that nobody gave are left out. */
  readonly parts: readonly { readonly answer: Answer; readonly films: number }[];
}

/** Of one author, or of what all of them come to (null); the finding of most films first. */
export function labelBalance(questions: readonly Question[], author: string | null): LabelBalance[] {
  const findings = new Map<string, { findingLabel: string; answers: Answer[] }>();
  for (const question of questions) {
    const answer = answerIn(question, author);
    if (answer === null) continue;
    const { finding, findingLabel } = question;
    const known = findings.get(finding);
    if (known === undefined) findings.set(finding, { findingLabel, answers: [answer] });
    else known.answers.push(answer);
  }
  const balances = [...findings].map(([finding, { findingLabel, answers }]) => ({
    finding,
    findingLabel,
    films: answers.length,
    parts: partsOf(answers),
  }));
  return balances.sort((a, b) => b.films - a.films || (a.finding < b.finding ? -1 : 1));
}

function answerIn(question: Question, author: string | null): Answer | null {
  if (author === null) return isOpen(question) ? 'open' : answerNamed(answerOf(question));
  const reading = question.readings.find((one) => one.author === author);
  return reading === undefined ? null : answerNamed(reading.label);
}

function answerNamed(label: Label | null): Answer {
  if (label === null) return 'unknown';
  if (label.kind === 'presence') return label.presence;
  return label.kind === 'grade' ? `grade-${label.grade}` : 'number';
}

const places: Readonly<Record<string, number>> = {
  present: 0,
  absent: 1,
  number: 2,
  unknown: 900,
  open: 901,
};

function partsOf(answers: readonly Answer[]): LabelBalance['parts'] {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  const parts = [...counts].map(([answer, films]) => ({ answer, films }));
  return parts.sort((a, b) => placeOf(a.answer) - placeOf(b.answer));
}

/** Grades stand between what is yes or no and what nobody can tell. */
function placeOf(answer: Answer): number {
  return places[answer] ?? 10 + Number(answer.slice('grade-'.length));
}
