/**
 * Sentences that the model surely knows, taken from its own folder, to complete what is being typed: each finding's first
 * prompt, then its others, and the localised finding in each place.
 */
import type { Finding } from '../models/index.ts';
import type { Language } from './promptVectors.ts';

export function suggestionsOf(findings: readonly Finding[], language: Language): string[] {
  const firstOfEach = findings
    .filter((finding) => finding.kind === 'finding')
    .flatMap((finding) => finding.prompts[language].positive.slice(0, 1));
  const denial = localisingOf(findings)?.prompts[language].negative.slice(0, 1) ?? [];
  const first = [...placedFinding(findings, language), ...firstOfEach, ...denial];
  return [...new Set([...first, ...everyPlace(findings, language), ...everyPhrase(findings, language)])];
}

function everyPhrase(findings: readonly Finding[], language: Language): string[] {
  return findings
    .filter(({ kind }) => kind === 'finding')
    .flatMap(({ prompts }) => prompts[language].positive);
}

/** French places that are said as a complement (« du poignet »); English ones as they are. */
function everyPlace(findings: readonly Finding[], language: Language): string[] {
  const claim = localisingOf(findings)?.prompts[language].positive[0];
  if (claim === undefined) return [];
  return findings
    .filter(({ kind }) => kind === 'region')
    .flatMap(({ prompts }) => prompts[language].positive)
    .filter((place) => language === 'en' || /^d(?:e|u|es)\s|^d['’]/u.test(place))
    .map((place) => joined(claim, place, language));
}

function joined(claim: string, place: string, language: Language): string {
  return language === 'fr' ? `${claim} ${place}` : `${place} ${claim}`;
}

/** « fracture de la main », "hand fracture". */
function placedFinding(findings: readonly Finding[], language: Language): string[] {
  const region = findings.find((finding) => finding.kind === 'region');
  const claim = localisingOf(findings)?.prompts[language].positive[0];
  const place = region?.prompts[language].positive[0];
  if (claim === undefined || place === undefined) return [];
  return [joined(claim, place, language)];
}

function localisingOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => finding.localises);
}
