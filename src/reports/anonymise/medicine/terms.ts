/**
 * Words that may bear a capital in a report and are nobody's name, where the French word list does not know them:
 * machines and their makers, sequences, abbreviations, drugs, scores. Hand-kept. `headings` and professions may never
 * end a name either: « Dr Petit Radiologue ».
 */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const terms = new Set(
  list(`
  siemens philips healthineers canon toshiba hitachi fujifilm fuji agfa carestream kodak samsung shimadzu hologic lunar prodigy horizon discovery ge gehc medical systems
  eos biospace planmed verity newtom multitom rax ysio mobilett axiom aristos artis definition flash force edge naeotom alpha somatom magnetom aera skyra vida avanto espree sola altea lumina prisma
  ingenia achieva intera ambition elition ingenuity brilliance iqon incisive revolution optima signa explorer pioneer architect artist voyager lightspeed aquilion vantage orian titan galan apollo
  digitaldiagnost essenta duradiagnost dx-d optimus bucky diagnost evolution luminos fluorospot ziehm arcadis oec acuson epiq affiniti logiq aplio aixplorer supersonic
  stryker zimmer biomet depuy synthes smith nephew exactech wright tornier arthrex mathys corail pinnacle exeter oxford attune nexgen persona triathlon gmk medacta aston amplitude serf
  dixon stir flair gre tse fse ssfp fiesta vibe space mprage propeller blade haste ideal t1 t2 t2* rho fatsat fs spir spair dp pd dwi adc iv gado gadolinium dotarem prohance clariscan gadovist omnipaque visipaque
  iomeron xenetix ultravist iopamiron hexabrix telebrix lipiodol
  paracetamol dafalgan doliprane efferalgan ibuprofene ibuprofen brufen nurofen voltarene voltaren diclofenac naproxene tramadol contramal ixprim zaldiar oxycontin oxynorm morphine skenan actiskenan lyrica neurontin
  lovenox clexane enoxaparine fraxiparine eliquis xarelto pradaxa sintrom marcoumar plavix aspirine kardegic asaflow cardioaspirine depomedrol depo medrol diprostene kenacort altim cortivazol hydrocortancyl solumedrol
  prednisone medrol methotrexate ledertrexate humira enbrel remicade zoledronate zometa aclasta fosamax actonel alendronate risedronate bonviva prolia denosumab xgeva forsteo teriparatide vitamine uvedose calcium
  steovit d-cure synvisc durolane hyalgan ostenil xylocaine lidocaine marcaine ropivacaine augmentin amoxicilline clamoxyl cefazoline cefacidal dalacin metformine glucophage levothyrox thyrax amlor bisoprolol emconcor lipitor crestor
  irm tdm rx ct pet tep scan echo eos dxa dmo oms who ao ota asia vas eva das haq womac koos hoos sf ikdc eq dash quickdash sst simple shoulder asses knee hip score societe index acr eular arco icrs oarsi omeract boks
  lca lcp lli lle lcl lcm mcl acl pcl tfcc lunotriquetral scapholunaire dish dalton sapho ncb pth ptg pte puc put rsh hv hav mtp ipp ipd mcp trapezo lodwick abc gct tcg pvns svnp onfa arc aoc
  face profil f p ap pa oblique incidence schuss d g dr gche dte droite gauche bilat bilateral
  sacro iliaque coxo femoral femorale femoro patellaire patellaires tibio fibulaire peroneo astragalo scapho lunaire capitatum hamatum pisiforme trapezoide triquetrum lunatum naviculaire cuneiforme cuboide calcaneus talus hallux valgus varus rigidus sesamoide
  coxa vara valga magna plana genu recurvatum flessum pes equin os trigonum acromiale peroneum tibiale externum fabella bipartita ossicule odontoide atlas axis manubrium xiphoide
  coxarthrose gonarthrose rhizarthrose omarthrose uncarthrose cervicarthrose dorsarthrose lombarthrose discarthrose spondylarthrose enthesopathie enthesophyte osteophytose osteophyte osteophytique chondrocalcinose osteopenie osteoporose
  osteonecrose geode geodes lacune lacunes syndesmophyte listhesis spondylolisthesis anterolisthesis retrolisthesis antelisthesis lyse isthmique pagetique tendinopathie bursopathie epicondylite epitrochleite
  cal stade stades site bascule grade type classe angle indice test signe serie sequence coupe coupes reconstruction
  iban bic swift tva bce siret finess url http https www mail gmail hotmail outlook yahoo skynet proximus orange wanadoo free uid dicom pacs ris hl7 sr jpeg pdf cd dvd usb
  cf ex nb idem ok ras nd nc vs env id bte tel fax gsm poste bip page
  `),
);

/** They open a section or a line, or stand beside a name: never part of one. */
export const headings = new Set(
  list(`
  indication indications technique techniques resultat resultats conclusion conclusions comparaison comparaisons description examen examens protocole motif antecedents antecedent histoire clinique
  renseignements renseignement contexte question commentaire commentaires impression synthese avis interpretation compte rendu compterendu cr protocole radiographie radiographies radio radios scanner
  echographie irm tdm arthroscanner densitometrie date heure dates nom prenom prenoms noms sexe age adresse tel telephone fax gsm mobile portable email mail courriel ne nee naissance patient patiente dossier
  numero id ipp nda niss inami rpps adeli numeros service unite departement pole hopital clinique cabinet centre page destinataire copie copies signature signe signataire valide validation dicte relu redige transcrit
  docteur dr pr prof professeur madame mme mlle mademoiselle monsieur m mr mrs maitre me messieurs mesdames mesdemoiselles confrere consoeur collegue cher chere chers cordialement confraternellement salutations bien veuillez merci sincerement amities
  radiologue radiologues chirurgien chirurgienne orthopediste orthopedistes rhumatologue medecin medecins generaliste interne internes assistant assistante externe chef clinique praticien praticienne hospitalier hospitaliere
  secretaire secretariat manipulateur manipulatrice technologue infirmier infirmiere infirmieres kinesitherapeute kine kines osteopathe pediatre urgentiste neurologue neurochirurgien anesthesiste specialiste sage femme traitant prescripteur
  demandeur referent radiologie imagerie medicale orthopedie traumatologie rhumatologie urgences pediatrie chirurgie reeducation chef responsable attache consultant superviseur candidat
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  main poignet coude epaule hanche genou cheville pied rachis bassin femur tibia humerus radius cubitus ulna fibula perone rotule patella clavicule omoplate scapula thorax sternum cotes cote crane doigt pouce index majeur annulaire auriculaire orteil
  droit droite gauche face profil bilateral bilaterale oblique absence presence pas aucun aucune fracture luxation lesion arthrose normal normale
  le la les un une des du de et ou ce cet cette ces il elle on nous vous je en au aux par pour sur dans avec sans chez sous vers votre notre son sa ses mon ma mes est sont a ont fait vu vue revu revue reste pas plus ne se qui que dont lors suite depuis
  `),
);

const prefixes =
  /^(?:osteo|arthro|chondro|femoro|tibio|fibulo|peroneo|scapho|radio|ulno|cubito|humero|gleno|acromio|sterno|costo|lombo|dorso|cervico|thoraco|sacro|ilio|ischio|pubo|coxo|calcaneo|talo|astragalo|metatarso|metacarpo|tarso|carpo|phalango|vertebro|spondyl|disco|myo|tendino|capsulo|syndesmo|hemi|intra|extra|peri|para|sub|supra|infra|inter|retro|antero|postero|medio|latero|micro|macro|hyper|hypo|pseudo|poly|mono|multi|enthes|periost|cortico|medullo|epiphys|metaphys|diaphys|apophys|neuro|angio|cysto|fibro|lipo|syno|endo|dys|post)/;
const suffixes =
  /(?:oses?|ites?|iques?|pathies?|graphies?|graphiques?|scopies?|ectomies?|tomies?|plasties?|plastiques?|desiques?|deses?|logies?|logiques?|lyses?|lytiques?|algies?|algiques?|phytes?|phytoses?|omes?|omateux|omateuses?|eux|euses?|aires?|iennes?|iens?|ales?|aux|oides?|oidiens?|oidiennes?|ations?|itions?|utions?|ments?|ements?|ines?|ables?|ibles?|ives?|ifs?|antes?|ants?|ees?|es?)$/;

/** « fémoro-tibiale », « ostéophytose »: made as medical words are made, whether or not a list knows it. */
export function hasMedicalShape(lower: string): boolean {
  return lower.length >= 7 && (prefixes.test(lower) ? suffixes.test(lower) : strong.test(lower));
}

const strong =
  /(?:arthrose|ite|pathie|graphie|graphique|scopie|ectomie|plastie|desique|dese|logique|algie|phyte|phytose|oidien|oidienne|arthrite|ostose|ienne)s?$/;

/** Machines and products of several words, of which one is somebody's name too. */
export const products: readonly string[] = [
  'ysio max',
  'luminos agile max',
  'artis zee',
  'optima advance',
  'discovery rt',
  'smith nephew',
  'persona knee',
  'corail amt',
  'exeter v40',
  'agfa dx',
  'ge healthcare',
];
