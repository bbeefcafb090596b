/** Whether « Mme Petit » is the patient or somebody else. Without a hint she is the patient: that is who a report is about. */
import type { ReportText } from '../report.ts';
import type { NameRun } from './grammar.ts';

const carerBefore =
  /(?:medecins?|prescripteur|chirurgien(?:ne)?|radiologue|kine(?:sitherapeute)?|infirmiere?|sage-femme|secretaire|manipulat(?:eur|rice)|technologue|technicien(?:ne)?|tuteur|tutrice|curateur|curatrice|mari|epouse|epoux|mere|pere|fils|fille|soeur|frere|voisine?|amie?|maman|papa|compagne|compagnon|conjointe?|par|avec|copie a?|cc|attention de|remercie|interprete|avocat|gendre|belle-fille|employeur|contact|prevenir|confiance|appele|telephone a|destinataire|directeur|directrice|cher|chere|chers)\s?(?:,|:|est)?\s?(?:de )?$/;
const carerAfter =
  /^\s?,?\s?\(?(?:kine|kinesitherapeute|infirmiere?|sage-femme|secretaire|manipulat|technologue|technicien|podologue|ergotherapeute|osteopathe|psychologue|assistante?|tuteur|tutrice|son mari|sa mere|son pere|sa fille|son fils|sa soeur|son frere|sa femme|son epouse|son epoux|sa voisine|mere d|pere d|fille d|fils d|epouse d|mari d|mere|pere|medecin|chirurgien|radiologue|rhumatologue|directrice|directeur|avocate?|interne|aidante?|voisine?|coordinat|mandataire|interprete)/;

export function roleOfCivil({ words, lower }: ReportText, title: number, run: NameRun): 'PATIENT' | 'PERSON' {
  const start = words[title]?.start ?? 0;
  const end = words[run.to]?.end ?? start;
  const before = lower.slice(Math.max(0, start - 40), start);
  const after = lower.slice(end, end + 40);
  return carerBefore.test(before) || carerAfter.test(after) ? 'PERSON' : 'PATIENT';
}
