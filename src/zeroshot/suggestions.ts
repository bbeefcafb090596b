/** A few sentences that the model surely knows, taken from its own folder: each finding's first prompts. */
import type { Finding } from '../models/index.ts';
import type { Language } from './promptVectors.ts';

export function suggestionsOf(findings: readonly Finding[], language: Language): string[] {
  const firstOfEach = findings
    .filter((finding) => finding.kind === 'finding')
    .flatMap((finding) => finding.prompts[language].positive.slice(0, 1));
  const denial = localisingOf(findings)?.prompts[language].negative.slice(0, 1) ?? [];
  return [...new Set([...placedFinding(findings, language), ...firstOfEach, ...denial])];
}

/** « fracture de la main », "hand fracture". */
function placedFinding(findings: readonly Finding[], language: Language): string[] {
  const region = findings.find((finding) => finding.kind === 'region');
  const claim = localisingOf(findings)?.prompts[language].positive[0];
  const place = region?.prompts[language].positive[0];
  if (claim === undefined || place === undefined) return [];
  return [language === 'fr' ? `${claim} ${place}` : `${place} ${claim}`];
}

function localisingOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find((finding) => finding.localises);
}
