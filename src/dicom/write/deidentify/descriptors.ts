/**
 * Descriptions without what could name somebody (Clean Descriptors): of a description only words of this list stay, in
 * French and English; all else goes, numbers too. A list of what may stay forgets no name.
 */
const words = new Set(
  `abdomen acromion ankle ap arm avant avant-bras axial axiale bassin bilateral bilatérale bone bras calcaneum calcaneus
  carpe cervical cheville chest clavicle clavicule coccyx col column comparatif comparative complet complète coude crâne debout
  deux de dorsal dos droit droite du elbow en epaule face femoral femur fibula finger flexion foot forearm frontal full
  fémur fémoral gauche genou genoux gril grip hanche hanches hand hip humerus humérus index incidence jambe knee la lateral
  latéral latérale le left leg length les lombaire lower lumbar main mains membre metacarpal metatarsal métacarpe métatarse oblique
  obliques of orteil os pa pangonogramme pangonométrie patella pelvic pelvis phalanx phalange pied pieds poignet pouce profil
  rachis radius right rotule rotuliens rx radiographie radiography sacrum scaphoid scaphoïde scapula shoulder spine standing
  sternum tarse the thigh thoracic thorax thumb tibia toe ulna upper view vue weight-bearing wrist écran épaule`
    .normalize('NFC')
    .split(/\s+/),
);

export function cleanDescription(text: string): string {
  const kept = text
    .normalize('NFC')
    .split(/[^\p{L}-]+/u)
    .filter((word) => words.has(word.toLowerCase()));
  return kept.join(' ').slice(0, 64);
}
