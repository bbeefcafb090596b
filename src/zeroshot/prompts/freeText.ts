/**
 * A sentence that names no finding of the model folder, asked all the same of a model that reads any text: it is scored
 * against its own negation, made from templates. Nothing was measured of it, so it gets a score and no verdict.
 */
import type { Finding, PromptPair } from '../../models/index.ts';
import type { Language } from '../promptVectors.ts';
import type { Criterion } from '../question.ts';

const denials = [
  /^(?:il\s+n[’']y\s+a\s+)?(?:pas|absence|aucun\s+signe|aucun\s+argument|sans\s+signe)\s+(?:d[’']|de\s+|en\s+faveur\s+d[’']|en\s+faveur\s+de\s+)/iu,
  /^(?:aucune?|sans|no\s+evidence\s+of|no\s+sign\s+of|absence\s+of|without|no)\s+/iu,
];
const openings =
  /^(?:il\s+y\s+a\s+|il\s+existe\s+|on\s+(?:voit|note)\s+|présence\s+(?:d[’']|de\s+)|there\s+is\s+)?(?:une?\s+|des\s+|du\s+|de\s+la\s+|de\s+l[’']|les?\s+|la\s+|l[’']|an?\s+|the\s+)?/iu;

const freeId = 'text:';

export function isFree({ id }: Pick<Finding, 'id'>): boolean {
  return id.startsWith(freeId);
}

/** Whether a sentence opens with a denial that `freeCriterion` takes off. */
export function isDenial(sentence: string): boolean {
  return claimOf(sentence) !== sentence.trim();
}

export function freeCriterion(sentence: string, language: Language): Criterion {
  const claim = claimOf(sentence);
  const polarity = isDenial(sentence) ? 'denied' : 'stated';
  const bare = claim.replace(openings, '').trim() || claim;
  const prompts = { fr: frenchPrompts(bare), en: englishPrompts(bare) };
  const own = prompts[language];
  const positive = polarity === 'stated' ? [sentence.trim()] : own.positive;
  const finding: Finding = {
    id: `${freeId}${bare.toLowerCase()}`,
    kind: 'finding',
    label: { fr: bare, en: bare },
    localises: false,
    prompts: { ...prompts, [language]: { positive, negative: own.negative } },
  };
  return { finding, polarity };
}

function claimOf(sentence: string): string {
  return denials.reduce((text, denial) => text.replace(denial, ''), sentence).trim();
}

function frenchPrompts(claim: string): PromptPair {
  // « de » is elided before a vowel and a mute h; the few words with an aspirate h that radiologists use are kept.
  const isElided = /^(?:[aeiouyàâéèêëîïôùûœ]|h(?!anche|ernie|auteur))/iu.test(claim);
  const of = isElided ? `d’${claim}` : `de ${claim}`;
  return { positive: [claim], negative: [`pas ${of}`, `absence ${of}`, `aucun signe ${of}`] };
}

function englishPrompts(claim: string): PromptPair {
  return { positive: [claim], negative: [`no ${claim}`, `absence of ${claim}`, `no evidence of ${claim}`] };
}
