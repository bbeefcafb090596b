/** The card of an imported model: what was found, what was assumed, and above all what nobody measured. */
import type { RobertaText, VitArchitecture } from '../../engine/index.ts';
import { writeDecimal } from '../../foundation/index.ts';
import type { ImportWish } from './wish.ts';

export interface CardFacts {
  readonly name: string;
  readonly image: VitArchitecture;
  readonly text: RobertaText;
  readonly inputSize: number;
  readonly parameters: number;
  readonly logitScale: number | null;
  readonly wish: ImportWish;
}

export function writeCard(facts: CardFacts, language: 'fr' | 'en'): string {
  return language === 'fr' ? french(facts) : english(facts);
}

function french({ name, image, text, inputSize, parameters, logitScale, wish }: CardFacts): string {
  const millions = writeDecimal(parameters / 1e6, 'fr');
  return `# ${name}

Modèle image-texte importé dans Osselet depuis un export en deux dossiers (vision_encoder, text_encoder). ${millions} millions de paramètres. Ce n’est pas un dispositif médical.

## Ce qui a été lu dans l’export

- Images : ViT de ${image.layers} couches, largeur ${image.width}, carreaux de ${image.patchStride} pixels, entrée de ${inputSize} × ${inputSize} pixels.
- Textes : ${text.layers} couches, largeur ${text.width}, vocabulaire de ${text.vocabulary} éléments, ${text.maxTokens} au plus par texte.
- Espace commun de ${image.embedding} dimensions.
- Facteur d’échelle appris : ${logitScale === null ? 'absent de l’export' : writeDecimal(logitScale, 'fr')}.

## Ce qui a été supposé, faute d’être dans l’export

- Moyenne ${writeDecimal(wish.mean, 'fr')}, écart type ${writeDecimal(wish.std, 'fr')}, film étiré au carré sans lissage, comme dans l’article.
- Fonction de perte et température d’apprentissage inconnues : aucun score n’est montré comme une probabilité.

## Ce que personne n’a mesuré ici

- Aucun seuil, aucune performance : les réponses restent « indécis ». Mesurez ce modèle sur vos propres films avant de vous y fier.
- Les carreaux de l’image n’ont pas été entraînés avec les textes : pas de carte.
- Le côté (gauche, droite) n’est pas connu : l’apprentissage de l’article retourne les films.
- L’autotest compare chaque démarrage aux valeurs calculées à l’import. Il montre que rien n’a changé depuis, non que l’import soit juste.

## Données, date, licence

${wish.statement ?? 'Non indiquées : ni les données d’apprentissage, ni leur date, ni l’accord éthique ne sont dans l’export.'}
`;
}

function english({ name, image, text, inputSize, parameters, logitScale, wish }: CardFacts): string {
  const millions = writeDecimal(parameters / 1e6, 'en');
  return `# ${name}

Image-text model imported into Osselet from an export of two folders (vision_encoder, text_encoder). ${millions} million parameters. Not a medical device.

## Read from the export

- Images: ViT of ${image.layers} layers, width ${image.width}, patches of ${image.patchStride} pixels, input of ${inputSize} × ${inputSize} pixels.
- Texts: ${text.layers} layers, width ${text.width}, vocabulary of ${text.vocabulary}, at most ${text.maxTokens} per text.
- Shared space of ${image.embedding} dimensions.
- Learned scale: ${logitScale === null ? 'absent from the export' : writeDecimal(logitScale, 'en')}.

## Assumed, since the export does not say

- Mean ${writeDecimal(wish.mean, 'en')}, deviation ${writeDecimal(wish.std, 'en')}, film squashed to the square without smoothing, as in the paper.
- Training loss and temperature unknown: no score is shown as a probability.

## What nobody has measured here

- No threshold, no performance: answers stay “undecided”. Measure this model on your own films before you rely on it.
- Image patches were not trained with texts: no map.
- Sides (left, right) are not known: the paper’s training flips films.
- The self-test compares every start with values computed at the import. It shows that nothing changed since, not that the import was right.

## Data, date, licence

${wish.statement ?? 'Not given: neither training data, nor their date, nor an ethics approval are in the export.'}
`;
}
