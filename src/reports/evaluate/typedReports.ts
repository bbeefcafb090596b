/**
 * Reports typed by hand by somebody who had not read the rules, with names that are in none of the lists where they could be
 * had. What the rules found in them at the first try stands in docs/anonymiser.md; they serve as a guard since.
 */
export const typedReports: readonly string[] = [
  `Cliniques de l'<INSTITUTION Europe>
Site <INSTITUTION Sainte-Elisabeth>
Patient : <PATIENT KABONGO Mwamba Christelle>
Date de naissance : <DATE 17/09/1983>
Numéro de registre national : <IDENTIFIER 83.09.17-284.66>
Demandeur : Dr <PERSON Y. Vanhoutte>

RX cheville gauche du <DATE 04/11/2022>
Renseignements cliniques : entorse en inversion il y a trois jours.
Pas de fracture décelable. Tuméfaction des parties molles sous-malléolaires externes. Os tibial externe de type II.
Dr <PERSON Segers> - radiologue - INAMI <IDENTIFIER 1-45872-33-140>`,
  `<LOCATION Namur>, le <DATE 3 février 2020>
Cher Confrère,
Merci de m'avoir adressé votre patiente Madame <PATIENT Dieudonnée Nzeyimana>, âgée de <AGE 58 ans>, pour bilan de gonalgies bilatérales.
Radiographies des genoux de face en charge : pincement fémoro-tibial interne prédominant à droite, Ahlbäck II, ostéophytose marginale. Kellgren-Lawrence stade 3 à droite et 2 à gauche.
Bien confraternellement,
Dr <PERSON O. Pirlot>
Tél : <PHONE 081/72 61 11> - <URL secretariat.rx@chr-meuse.be>`,
  `CENTRE HOSPITALIER <INSTITUTION PIERRE OUDOT>
Service d'imagerie médicale
Madame <PATIENT LE GOFF Soizic> née le <DATE 02.12.1941>
IPP : <IDENTIFIER 8004512377>   NDA : <IDENTIFIER 220048891>
Prescripteur : Docteur <PERSON Thuriaux>

RADIOGRAPHIE DE HANCHE DROITE ET DU BASSIN
INDICATION : chute de sa hauteur au domicile.
RESULTAT : fracture cervicale vraie Garden IV. Rapport avec le cliché du <DATE 14/06/2019>. Pas de lésion du cadre obturateur.
CONCLUSION : fracture du col fémoral droit Garden IV, Pauwels 3.
Compte rendu validé par Pr <PERSON A. BENHADDOU> le <DATE 09/01/2021> à 18h42`,
  `M. <PATIENT Quiniou> <PATIENT Erwan>, <AGE 34ans>, a consulté ce jour aux urgences de l'hôpital <INSTITUTION Morvan>.
Traumatisme du poignet en <DATE janvier 2023>, plâtré à <LOCATION Concarneau>.
Ce jour : consolidation acquise, cal exubérant, bascule dorsale de 12 degrés, index radio-ulnaire inférieur à -2 mm.
Prochain contrôle avec Mme <PERSON Kerbrat> (kinésithérapeute).`,
  `Bonjour,
Je revois <PATIENT Ilyès>, <AGE 7 ans>, amené par sa maman Mme <PERSON Boukhris>, habitant au <LOCATION 12 allée des Cerisiers, 38130 Echirolles>.
Fracture en motte de beurre du radius distal, Salter-Harris non concernée.
A revoir dans 3 semaines.
Dr <PERSON Chastagner-Roux>`,
  `Réseau hospitalier <INSTITUTION neuchâtelois>
Concerne : Monsieur <PATIENT Bertholet Gaëtan>, <DATE 21.05.1967>, domicilié <LOCATION chemin des Vignes 8, 2000 Neuchâtel>
Radiographie de l'épaule gauche face et profil de Neer du <DATE 13.10.2021>
Pas de luxation. Encoche de Malgaigne séquellaire. Acromion de type Bigliani III.
Avec mes meilleures salutations, Dre <PERSON S. Jaquet-Droz>`,
  `Patient: <PATIENT Weyland Jang>  Matricule: <IDENTIFIER 1957042312345>
Examen demandé par le Dr <PERSON Kirsch>, <LOCATION Esch-sur-Alzette>, tél. <PHONE +352 26 54 12 00>
Rx coude droit: fracture de la tête radiale Mason II. Signe du coussinet graisseux postérieur. Fracture de Monteggia exclue.`,
  `CHU de <INSTITUTION Charlero1>
PATIENT : <PATIENT VERSCHUEREN WILLY>  NE LE <DATE 11 / 03 / 1950>
EXAMEN DU <DATE 22-08-2018>
RX GENOU DT : GONARTHROSE FEMORO TIBIALE INTERNE STADE 4. CHONDROCALCINOSE MENISCALE.
DR <PERSON LAMBILLOTTE>`,
  `Rachis lombaire de face et profil. Pas de tassement vertébral de L1 à L5. Discarthrose L5-S1. Spondylolisthésis grade I de Meyerding. Maladie de Scheuermann séquellaire. Risser 5. Angle de Cobb à 14°.`,
  `Main droite : pas de lésion de Stener. Fracture du boxeur du 5e métacarpien. Rhizarthrose Eaton 2, nodules d'Heberden. Comparer avec l'examen précédent.`,
  `Fracture de Maisonneuve chez un patient de <AGE 41 ans>, Weber C, avec lésion de Chaput et de Tillaux. Pas de fracture de Lisfranc ni de Jones. Chopart congruent. Angle de Böhler 28°, Gissane 120°.
Le Dr <PERSON Colles> a été prévenu ce jour à 14 h.`,
  `Compte-rendu dicté par le Dr <PERSON Nguyen Thi> et relu par le Dr <PERSON Abdelkader El Mansouri>.
Madame <PATIENT Da Silva Ferreira Conceição> présente une fracture déplacée de l'extrémité inférieure du radius de type Pouteau-Colles, ostéosynthèse par plaque le <DATE 7 mai> au <INSTITUTION CHIREC>.
Ablation du matériel prévue en <DATE 09/2024>.`,
  `Identité : <PATIENT Czesława Wiśniewska> (<AGE 92 ans>)
Résidence <INSTITUTION Les Glycines>, <LOCATION 5 place du Marché, 6900 Marche-en-Famenne>
GSM <PHONE 0475 12 34 56>
Fracture tassement de D12 récente. Ostéoporose diffuse. Antécédent de PTH gauche en <DATE 2009> par le Pr <PERSON Delloye>.`,
  `Le patient (M. <PATIENT Ó Briain>) signale une douleur depuis <DATE Noël 2021>. Vu en <DATE mars> par le docteur <PERSON Haddad>, et à <LOCATION Verviers> par son médecin traitant, le Dr <PERSON t'Kint de Roodenbeke>.
IRM du <DATE 2021-11-30> : œdème du condyle. Cliché du jour : stable. Accession <IDENTIFIER ACC20211130778>.`,
  `Dr. <PERSON Hélène QUAGLIA>`,
  `Radiographie du bassin de face : coxarthrose gauche évoluée, Tönnis 3, tête fémorale déformée. Pas d'argument pour une ostéonécrose (Ficat).
Cordialement.
<PERSON F. Wauthier>, assistante
Superviseur : <PERSON Baudouin de Crombrugghe>
Site : <URL www.radiologie-sambre.be>  Fax <PHONE 071 92 11 13>`,
  `Conclusion : pas de lésion traumatique visible.
Transcription : <PERSON MJL> / <DATE 12.07.19>
Copie : Dr <PERSON Uytterhoeven>, Dr <PERSON Sow>`,
  `Contrôle post-opératoire J+21. Comparatif : <DATE 28/02> et <DATE 14 mars 2022>. Intervention du <DATE 1er mars 2022> ; cerclage en place. Consolidation entre le <DATE 5> et le <DATE 19 avril 2022>. Examen de 10h30. Fémur à 3/4 consolidé, rapport 12/15.`,
  `Radios de l'<DATE été 2017> non disponibles. Dernier examen le jeudi <DATE 22 octobre 2020>.
Patiente suivie depuis <DATE 1998> pour une maladie de Paget, scores 2/4 et 3/4, 1500 mg de calcium, 2000 UI de vitamine D.`,
  `<PATIENT Ruelle Marguerite>
<LOCATION Rue du Vieux-Moulin, 77 bte 4
5070 Fosses-la-Ville>
<LOCATION Belgique>
Née à <LOCATION Dinant> le <DATE 30-06-1938>. Mutuelle n° <IDENTIFIER 319-4472-88>.
RX pied gauche : hallux valgus, angle M1P1 à 32°.`,
  `Âge osseux de <PATIENT Tiziano> selon Greulich et Pyle : 9 ans et 6 mois pour un âge chronologique de <AGE 10 ans et 2 mois>. Père : M. <PERSON Ferrante>. École <INSTITUTION Sainte-Ursule> de <LOCATION Forest>.`,
  `mr <PATIENT ben youssef karim> né le <DATE 5 aout 75> chute en vélo. rx clavicule dr : fracture du tiers moyen peu deplacee. dr <PERSON lemmens>`,
  `Patient:<PATIENT Mortier>Nom de jeune fille:<PERSON Claes> Adressé par Dr<PERSON Hennebicq>. Rx main G. Pas de fx.`,
  `Accident de la voie publique le <DATE 02/05/2019>, véhicule immatriculé <IDENTIFIER 1-KLM-482>, PV n° <IDENTIFIER BR.11.L3.004512/2019>, assuré <INSTITUTION Ethias>. IBAN <IDENTIFIER BE68 5390 0754 7034>. Fracture de côtes K7 à K9 gauches. Pneumothorax absent.`,
  `Étude <IDENTIFIER 1.2.840.113619.2.55.3.604688119.971.1449145625.463>, série 3. Patiente <PATIENT Yıldız Ayşe>, suivie par Me <PERSON Van Overstraeten> (avocat). Prothèse Charnley-Kerboull, cotyle de Müller, tige Exeter : pas de descellement.`,
];
