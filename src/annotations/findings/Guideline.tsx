/** How a term is to be used, in the words and pictures of the ontology. */
import type { Guideline as Words } from '../ontology/ontology.ts';
import type { Language } from './language.ts';

interface GuidelineProps {
  readonly id: string;
  readonly guideline: Words;
  readonly language: Language;
}

export function Guideline({ id, guideline: { text, pictures }, language }: GuidelineProps) {
  return (
    <div id={id} className="annotations-guideline small">
      <p>{text[language]}</p>
      {pictures.map(({ address, caption }, at) => (
        <figure key={at}>
          <img src={address} alt={caption[language]} />
          <figcaption>{caption[language]}</figcaption>
        </figure>
      ))}
    </div>
  );
}
