import { beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import type { Lexicon } from '../lexicon.ts';
import { loadLexicon } from '../loadLexicon.ts';
import { readTagged, writeTagged } from '../testing.ts';
import { eponyms } from './eponyms.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
}, 60_000);

const carriers: readonly ((term: string) => string)[] = [
  (term) => `Lésion classée selon ${term}, stade 2.`,
  (term) => `Pas de signe de ${term} sur ce cliché de face.`,
  (term) => `CONCLUSION : fracture de ${term} consolidée.`,
  (term) => `${term} : négatif. Interligne conservé.`,
  (term) => `On retrouve une image compatible avec ${term} à gauche.`,
];

/** Words and phrases beside the eponyms, each as a report writes it. */
const terms =
  `cal; Cal osseux; stade; Stade III; site; Site opératoire; bascule; Bascule du bassin; Campus; C1-C2; C7; T12; L4-L5; S1; D12;
Kellgren-Lawrence stade 3; Kellgren et Lawrence; Salter-Harris II; Garden III; Weber B; AO 23-C2; Pauwels 2; HKA 178°; angle de Cobb à 24°; Risser 4; Pfirrmann IV; Modic 1;
T-score -2,5; Z-score -1,1; DMO; IRM; TDM; STIR; T1; T2 FatSat; Dixon; EOS; Siemens Ysio Max; Philips DigitalDiagnost; GE Optima; Canon Aquilion; Agfa; Carestream; Zimmer; Arthrex; DePuy; Stryker;
Dafalgan; Paracétamol; Voltarène; Clexane; Lovenox; Xarelto; Depo-Medrol; Prolia; Aclasta; Synvisc; Tramadol; Ibuprofène; WOMAC; KOOS; DASH; Oxford; EVA 6/10; Rx face; Profil; Schuss; Hallux valgus; Os trigonum; Coxa vara; Genu varum; Coxarthrose; Gonarthrose; Rhizarthrose; PTH; PTG; LCA; Scaphoïde; Trapèze; Achille; Atlas; Axis`
    .split(/[;\n]/)
    .map((term) => term.trim())
    .filter((term) => term !== '');

describe('never eats medicine', () => {
  it(`in five sentences each, ${String(eponyms.length + terms.length)} eponyms and terms stay whole`, () => {
    const eaten = [...eponyms.flatMap((name) => [name, name.replace(/ /g, '-')]), ...terms].flatMap((term) =>
      carriers.flatMap((carrier) => {
        const text = carrier(term);
        return detect(text, lexicon).length === 0 ? [] : [writeTagged(text, detect(text, lexicon))];
      }),
    );

    expect(eponyms.length).toBeGreaterThan(250);
    expect(eaten).toEqual([]);
  });

  it.each(['Weber', 'Colles', 'Garden', 'Müller', 'Lawrence', 'Anderson', 'Mason', 'Deschamps'])(
    'but « Dr %s », « Monsieur … », « Mme … » are people',
    (name) => {
      const truth = `Dr <PERSON ${name}>, Monsieur <PATIENT ${name}>, Mme <PATIENT ${name}>.`;
      const { text } = readTagged(truth);

      expect(writeTagged(text, detect(text, lexicon))).toBe(truth);
    },
  );
});
