/**
 * How radiologists deny and doubt, in French and in English (the method of NegEx, Chapman et al. 2001, and of its
 * successor ConText: cues, their scope, what ends it). The patterns run over words in the vocabulary's spelling, one
 * space between them, where § stands for the finding in question and ¤ for a mention of another one.
 */
const words = (list: string) => list.trim().split(/\s+/).join('|');
const between = (most: number) => String.raw`(?:\s[^\s§]+){0,${String(most)}}?\s`;

const no = words(
  'pas sans aucun aucune absence ni non jamais no not without neither nor never negative negatif free',
);
const gone =
  words(`absent absente absents absentes exclu exclue exclus exclues elimine eliminee eliminees ecarte ecartee
  ecartees infirme infirmee infirmees retire retiree retirees enleve enlevee nul nulle negatif negative excluded removed`);
const seen =
  words(`visible visibles vu vue vues vus retrouve retrouvee retrouvees note notee objective objectivee mis mise
  identifie identifiee decele decelee detecte detectee observe observee present presente presents presentes evident
  evidente seen found identified detected demonstrated shown noted`);
const sure = words('certain certaine confirme confirmee sur sure confirmed established etabli etablie');

/** « pas de § », « sans signe de § », "no evidence of §". */
export const deniedBefore = new RegExp(String.raw`\b(?:${no})${between(7)}§`);
/** « § absente », « § non visible », « § : non », "§ ruled out", "§ is not seen". */
export const deniedAfter = new RegExp(
  String.raw`§${between(6)}(?:(?:${gone}|ruled out)\b|(?:non|pas|not)\s(?:\S+\s){0,2}?(?:${seen})\b|: (?:non|no|0)\b)`,
);
/** « elimine une § », "excludes a §": a verb that denies what follows. */
export const deniedByVerb = new RegExp(
  String.raw`\b(?:elimine|exclut|ecarte|infirme|excludes?|ruled out|rules out)${between(3)}§`,
);
/** « pas de deplacement de la § »: what is denied is something about it, so it is there. */
export const deniedOfIt = new RegExp(
  String.raw`\b(?:${no})\s(?:(?:de|d|of|any|un|une)\s)?[^\s§,]+${between(3)}?(?:du|de la|de l|de cette|de ce|des|sur|of the|on the)\s§`,
);

/** Words that look like a denial or a doubt and are none. */
export const reassurances =
  /\b(?:sans (?:aucun |le moindre )?doute possible|sans aucun doute|aucun doute|no doubt|non seulement|not only|pas seulement)\b/g;

export const doubts: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:${words(`possible possibles possiblement probable probables probablement suspicion suspecte suspectee
      suspect suspected doute douteux douteuse doubtful eventuel eventuelle eventuellement semble sembler incertain
      incertaine discutable discutee equivoque equivocal hypothese recherche rechercher suspicious questionable maybe
      perhaps likely unlikely uncertain may might could query`)})\b`,
  ),
  /\b(?:peut etre|a (?:eliminer|confirmer|verifier|rechercher)|sans doute|rule out|to exclude|to be confirmed)\b/,
  /\b(?:compatible avec|compatible with|evoque|evoquant|evocateur|evocatrice|suggests?|suggestive)\b/,
  // What cannot be denied, or is not denied, is doubted.
  /\b(?:pas|non|sans|not|cannot|n)\s(?:\S+\s){0,3}?(?:exclu|exclue|exclure|exclut|eliminer|eliminee|ecarter|ecartee|infirmer|excluded|exclude|rule out|ruled out)\b/,
  new RegExp(String.raw`\b(?:pas|non|not)\s(?:\S+\s){0,2}?(?:${sure})\b`),
];

/** A denial of an absence: nobody can tell what a person means by it. */
export const twice = new RegExp(
  String.raw`\b(?:pas|aucune?|no|not|sans|without|jamais|never)\s(?:(?:d|de|of|an|the|une?)\s)?(?:absence|sans|without)\b${between(3)}§`,
);

/** What ends the reach of a denial: another clause, or something that is said to be there. */
export const clauseEnds =
  /[.;]|\b(?:mais|cependant|toutefois|neanmoins|hormis|sauf|excepte|en revanche|par contre|but|however|except|avec|with)\b/;
/** « et » and a comma end it too, unless the list goes on: « pas de fracture, de luxation ni de materiel ». */
export const listEnds =
  /,(?!\s(?:de|d|ni|ou|or|nor)\b)(?![^,]*\b(?:ni|ou|or|nor)\b)|\b(?:et|and)\b(?!\s(?:de|d|of)\b)/;
