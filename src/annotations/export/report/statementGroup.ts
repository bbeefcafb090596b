/** A statement as a group: the finding, the film, what was said of it; of a verdict also what the algorithm had said. */
import { content, type Code, type DataSet } from '../../../dicom/index.ts';
import type { OpinionEvent, Prediction, VerdictEvent } from '../../event.ts';
import { presenceOf } from '../../presence.ts';
import { answers, codeOf, names, presence, units } from './codes.ts';
import { imageOf, type ReferableFilm } from './filmReference.ts';
import { groupOf } from './group.ts';
import type { Observer } from './observer.ts';

export function opinionGroup(film: ReferableFilm, event: OpinionEvent, observer: Observer): DataSet {
  const blind = { relation: 'CONTAINS', name: names.blind } as const;
  return groupOf({
    template: '1501',
    trackingId: `osselet:opinion:${film.key}:${event.finding}`,
    event,
    observer,
    items: [
      ...about(film, event),
      content.codeContent({ relation: 'CONTAINS', name: findingCode(event) }, presence[event.value]),
      ...(event.isBlind ? [content.codeContent(blind, answers.yes)] : []),
    ],
  });
}

export function verdictGroup(film: ReferableFilm, event: VerdictEvent, observer: Observer): DataSet {
  const { value, prediction } = event;
  const said = presence[presenceOf(value, prediction)];
  return groupOf({
    template: '1501',
    trackingId: `osselet:verdict:${film.key}:${event.finding}`,
    event,
    observer,
    items: [
      ...algorithm(prediction),
      ...about(film, event),
      content.codeContent({ relation: 'CONTAINS', name: findingCode(event) }, said),
      content.codeContent({ relation: 'CONTAINS', name: names.verdict }, answers[value]),
      content.numberContent(
        { relation: 'CONTAINS', name: names.score },
        { value: prediction.score, unit: units.none },
      ),
      ...asked(event),
    ],
  });
}

function about(film: ReferableFilm, event: OpinionEvent | VerdictEvent): DataSet[] {
  return [
    content.codeContent({ relation: 'CONTAINS', name: names.finding }, findingCode(event)),
    content.imageContent({ relation: 'CONTAINS', name: names.source }, imageOf(film)),
  ];
}

/** All that was answered, so that the verdict can be read again as one. */
function asked({ sentence, language, prediction }: VerdictEvent): DataSet[] {
  const text = (name: Code, said: string) => content.textContent({ relation: 'CONTAINS', name }, said);
  return [
    text(names.sentence, `${language}:${sentence}`),
    text(names.answer, prediction.verdict),
    text(names.sentenceAnswer, prediction.sentenceVerdict),
    text(names.polarity, prediction.polarity),
    ...(prediction.backend === null ? [] : [text(names.backend, prediction.backend)]),
  ];
}

/** TID 4019. */
export function algorithm({
  modelName,
  modelVersion,
  modelHash,
}: Pick<Prediction, 'modelName' | 'modelVersion' | 'modelHash'>): DataSet[] {
  const relation = 'HAS CONCEPT MOD';
  return [
    content.textContent({ relation, name: names.algorithmName }, modelName),
    content.textContent({ relation, name: names.algorithmVersion }, String(modelVersion)),
    content.textContent({ relation, name: names.algorithmParameters }, `sha256 ${modelHash}`),
  ];
}

function findingCode({ finding, findingLabel }: OpinionEvent | VerdictEvent): Code {
  return codeOf(finding, findingLabel);
}
