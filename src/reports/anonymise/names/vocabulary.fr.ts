/** Words around names in French reports: titles, professions, labels, verbs. Vocabulary only; folded, lower case. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(list(text));

/** Of carers and of third persons. */
export const careTitles = set(
  'dr drs doct docteur docteurs docteure docteures doctoresse dre dres dresse pr prs prof profs professeur professeurs professeure pre maitre me confrere consoeur abbe soeur mgr infirmier infirmiere inf kine kines kinesitherapeute kinesitherapeutes osteopathe podologue ergotherapeute orthophoniste psychologue dentiste ide msp chirurgien chirurgienne radiologue orthopediste rhumatologue pediatre neurologue neurochirurgien urgentiste anesthesiste interne externe assistant assistante secretaire manipulateur manipulatrice manip technologue technicien technicienne stagiaire aide-soignante aidant tuteur tutrice curateur curatrice avocat notaire juge expert experte pharmacien pharmacienne orthoptiste ambulancier brancardier',
);
/** Of patients, most often. */
export const civilTitles = set(
  'mme mmes mad madame mesdames mlle mlles melle mademoiselle m mm mr mrs messieurs monsieur monsier madme patient patiente enfant',
);
/** A word of these names a profession first: the name after it must look like one. */
export const professions = set(
  'infirmier infirmiere inf kine kines kinesitherapeute kinesitherapeutes osteopathe podologue ergotherapeute orthophoniste psychologue dentiste ide chirurgien chirurgienne radiologue orthopediste rhumatologue pediatre neurologue neurochirurgien urgentiste anesthesiste interne externe assistant assistante secretaire manipulateur manipulatrice manip technologue technicien technicienne stagiaire aidant tuteur tutrice curateur curatrice avocat notaire juge expert experte pharmacien pharmacienne enfant ambulancier brancardier confrere consoeur maitre soeur patient patiente femme',
);
/** Between a title and a name. */
export const titleLinks = set('le la les med univ h c dent vet phil');
export const pluralTitles = set(
  'drs docteurs prs profs professeurs mmes mlles mm messieurs mesdames docteures dres kines kinesitherapeutes',
);
export const particles = set(
  'de du des d l la le les van von vom zu zum zur der den dem vander vanden vande ten ter te tot op in el al ben bin ibn bint abu abou abdel ould ait mac mc di da del della dello degli dos das do o n m y e saint st sainte ste san santa s t lo las los af av',
);

/** Never a name, whatever stands before. */
export const functionWords = set(
  'et ou a au aux en par pour sur dans avec sans chez sous vers ce cet cette ces il elle on nous vous je qui que dont est sont ont fait vu vue revu ne ni si mais car donc or pas son sa ses votre notre nos vos mon ma mes leur un une lors suite depuis puis ainsi cher chere tres bien presente consulte souffre se j y lui signale rapporte decrit ce',
);

/** What a label says of the name after it. The label ends where the name begins. */
export const patientLabels =
  /(?<![\p{L}])(?:nom(?:s)?(?: (?:de naissance|d'usage|marital|usuel|de jeune fille|de famille|complet|patronymique|et prenoms?|du patient|de la patiente|patient|d'epouse|, prenoms?|\/ ?prenoms?))*|noms? ?- ?prenoms?|prenoms?(?: (?:usuel|du patient|de la patiente|et nom|patient))*|patiente?(?:\(e\))?|nom d'epouse|identite(?: du patient)?|beneficiaire|concerne|concernant|assuree?|usager|resident(?:e)?|enfant|objet|re|bebe|nourrisson|etiquette|nouveau-nee?)\s?(?:\(.{1,20}\)\s?)?[:=]\s*/gu;
export const marriedLabels =
  /(?<![\p{L}])(?:nee|epouse|epse|ep\.|vve\.?|veuve|divorcee|alias|dite?|ne\(e\)|nom de jeune fille|nom de naissance|nom d'epouse|nom marital)\s+(?!le\b|en\b|a\b|au\b|aux\b|il\b|dans\b|prematurement\b|\d)/gu;
export const personLabels =
  /(?<![\p{L}])(?:(?:medecins?|docteur|praticien|chirurgien|radiologue|professionnel)(?: (?:prescripteur|traitant|demandeur|referent|radiologue|signataire|responsable|requerant|correspondant|adresseur|generaliste|operateur|senior|examinateur|interpretant|rapporteur|lecteur|envoyeur|famille|de famille|du service|de garde|orthopediste))*|m\.?d\.?t|prescri(?:pteurs?|t par)|demandeurs?|demande par|radiologues?(?: responsable)?|operateurs?|manipulat(?:eur|rice)s?|manip|mer|technicien(?:ne)?s?|technologues?|infirmiere?s?|kine(?:sitherapeute)?s?|sages?-femmes?|chirurgiens?|anesthesistes?|internes?|assistant(?:e)?s?|secretaires?|secretariat|dactylo|signe(?:e)?(?: electroniquement)?(?: par| le)?|signature(?: electronique)?|signataires?|valide(?:e)?(?: (?:electroniquement )?par)?|validation|valideur|dicte(?:e)?(?: par)?|relu(?:e)?(?: par)?|relecture|relecteur|lu par|lecteurs?|redige(?:e)?(?: par)?|redacteur|transcrit(?:e)?(?: par)?|saisi(?:e)? par|tape(?:e)? par|realise(?:e)?(?: par)?|interprete(?:e)?(?: par)?|vu par|examinateur|expert|superviseurs?|supervise(?:e)?(?: par)?|senior|chef de (?:service|clinique)|responsable|correspondants?|destinataires?|cc|c\.c\.?|copies?(?: a| pour| conforme)?|ampliations?|envoye(?:e)?(?: a| par)?|adresse(?:e)? (?:par|a)|transmis(?:e)? a|a l'attention de|attn\.?|att\.?|aux bons soins de|personnes? (?:a contacter|de confiance|a prevenir)|contact|accompagnant(?:e)?|accompagne(?:e)? (?:de|par)|tuteur|tutrice|representant(?: legal)?|mere|pere|parents?|conjointe?|epoux|mari|frere|soeur|fils|fille|voisine?|aidant|interlocuteur|de la part de|votre confrere|auteur|rapporteur|equipe|requerant|referent|par)\s?(?:\(.{1,20}\)\s?)?[:=]\s*/gu;

/** « opérée par », « suivi chez », « discuté avec »: somebody's name follows, if it looks like one. */
export const actions =
  /(?<![\p{L}])(?:(?:adresse|envoye|refere|prescrit|demande|opere|vu|suivi|realise|effectue|signe|valide|relu|dicte|lu|interprete|redige|transcrit|saisi|examine|traite|pose|implante|discute|revu|convenu|communique|transmis|confie|conduit|accompagne|amene|soigne|immobilise|platre|reduit|infiltre|ponctionne|supervise|assiste|consulte|appele|prevenu|informe|contacte|telephone|avise|sollicite|joint|recu|prise? en charge|indication posee|programme|fait|confirme|contresigne|collige|controle|verifie|approuve|cosigne)(?:e|s|es)?(?: ce jour| oralement| telephoniquement| electroniquement| directement| en direct| initialement| anterieurement| recemment| hier| par telephone| conjointement| de nouveau| a nouveau| recemment| le .{4,20}?)? (?:par|avec|a|au|chez|aupres de|de)|chez|aupres de|par|avis de|avec|attention de|remercie|collegue|confrere|consoeur|associee?|remplacant(?:e)? de|secretaire de|equipe de|patient(?:e)? de|consultation de|consultation chez|service de|signe|docteur|amicalement|cordialement|confraternellement|sentiments|salutations)\s*[,:]?\s*/gu;

/** Relatives: the name after them is another person's. */
export const relatives =
  /(?<![\p{L}])(?:(?:son|sa|ses|leur|le|la|de son|de sa|du|par son|par sa|avec son|avec sa) )?(?:mari|epouse|epoux|femme|compagne|compagnon|conjointe?|mere|pere|maman|papa|fils|fille|frere|soeur|oncle|tante|grand-mere|grand-pere|neveu|niece|cousine?|beau-pere|belle-mere|belle-fille|gendre|beau-fils|voisine?|amie?|employeur|patron|entraineur|professeur|institutrice|tuteur|tutrice|jumeau|jumelle|aidante?|auxiliaire de vie|parrain|marraine|coach)\s*,?\s*\(?\s*/gu;
