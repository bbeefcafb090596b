/**
 * What a sentence states, denies or doubts, read by rules. It stands beside the model's own reading (`text.facts`),
 * which was learned from short templates and takes « le poignet est fracturé » for a denial: where both differ, no
 * score is shown (see `disputes.ts`).
 */
import { plainLetters } from '../../engine/index.ts';
import type { Finding } from '../../models/index.ts';
import {
  clauseEnds,
  deniedAfter,
  deniedBefore,
  deniedByVerb,
  deniedOfIt,
  doubts,
  listEnds,
  reassurances,
  twice,
} from './cues.ts';
import { mentionsOf, type Mentions } from './mentions.ts';

export type RuleState = 'stated' | 'denied' | 'not-stated' | 'unclear';

export interface RuleReading {
  /** By id, for findings only: regions and views are named, hardly ever denied. */
  readonly states: Readonly<Record<string, RuleState>>;
  readonly isDoubtful: boolean;
}

export function readByRules(sentence: string, all: readonly Finding[]): RuleReading {
  const text = ` ${spelled(sentence).replace(reassurances, ' ')} `.replace(/\s+/g, ' ');
  const findings = all.filter(({ kind }) => kind === 'finding');
  const mentions = findings.map((finding) => ({ id: finding.id, ...mentionsOf(finding, findings) }));
  return {
    states: Object.fromEntries(mentions.map((own) => [own.id, stateOf(text, own, mentions)])),
    isDoubtful: doubts.some((doubt) => doubt.test(text)),
  };
}

/** Words and the marks that part clauses, one space between them. */
function spelled(sentence: string): string {
  return (plainLetters(sentence).match(/[a-z0-9]+|[.,:;]/g) ?? []).join(' ');
}

function stateOf(text: string, own: Mentions, all: readonly Mentions[]): RuleState {
  const marked = markMentions(text, own, all);
  if (!marked.includes('§')) {
    return own.absence.some((phrase) => has(phrase, text)) ? 'denied' : 'not-stated';
  }
  const states = marked
    .split(clauseEnds)
    .flatMap((clause) => clause.split(listEnds))
    .filter((scope) => scope.includes('§'))
    .map(stateIn);
  const [first = 'unclear'] = states;
  return states.every((state) => state === first) ? first : 'unclear';
}

function stateIn(scope: string): RuleState {
  if (twice.test(scope)) return 'unclear';
  if (deniedOfIt.test(scope)) return 'stated';
  return [deniedBefore, deniedAfter, deniedByVerb].some((cue) => cue.test(scope)) ? 'denied' : 'stated';
}

function markMentions(text: string, own: Mentions, all: readonly Mentions[]): string {
  const marked = replaceAll(text, own.named, '§');
  const others = all.filter((other) => other !== own).flatMap(({ named }) => named);
  return replaceAll(marked, others, '¤');
}

function replaceAll(text: string, patterns: readonly RegExp[], by: string): string {
  return patterns.reduce((done, pattern) => done.replace(pattern, by), text);
}

function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}
