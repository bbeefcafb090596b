/**
 * What was said in the terms of the list of findings, as a group: the finding, the film, a code or a number of it. Who reads
 * codes only finds it as any other; the list, the scope and the certainty stand beside in our own scheme.
 */
import { content, type Code, type DataSet } from '../../../dicom/index.ts';
import type { FindingEvent } from '../../event.ts';
import { answers, codeOf, names, own, presence, units } from './codes.ts';
import { imageOf, type ReferableFilm } from './filmReference.ts';
import { groupOf } from './group.ts';
import type { Observer } from './observer.ts';

const relation = 'CONTAINS';

export function findingGroup(film: ReferableFilm, event: FindingEvent, observer: Observer): DataSet {
  const { term, termLabel, scope, markId, certainty } = event;
  const code = codeOf(term, termLabel);
  return groupOf({
    template: '1501',
    trackingId: `osselet:finding:${film.key}:${scope}:${markId ?? ''}:${term}`,
    event,
    observer,
    items: [
      content.codeContent({ relation, name: names.finding }, code),
      content.imageContent({ relation, name: names.source }, imageOf(film)),
      ...valueItems(code, event),
      ...attributeItems(event),
      ...(certainty === null
        ? []
        : [
            content.numberContent(
              { relation, name: names.certainty },
              { value: certainty, unit: units.none },
            ),
          ]),
      content.textContent({ relation, name: names.ontology }, event.ontology),
      content.textContent({ relation, name: names.termKind }, event.termKind),
      content.textContent({ relation, name: names.scope }, scope),
      ...(markId === null ? [] : [content.textContent({ relation, name: names.ofMark }, markId)]),
      ...(event.isBlind ? [content.codeContent({ relation, name: names.blind }, answers.yes)] : []),
    ],
  });
}

function valueItems(name: Code, { value }: FindingEvent): DataSet[] {
  const named = { relation, name } as const;
  switch (value?.kind) {
    case undefined:
      return [];
    case 'presence':
      return [content.codeContent(named, presence[value.isPresent ? 'present' : 'absent'])];
    case 'unknown':
      return [content.codeContent(named, answers.unknown)];
    case 'grade':
      return [content.numberContent(named, { value: value.grade, unit: units.grade })];
    case 'number': {
      const unit = { scheme: 'UCUM', value: value.unit, meaning: value.unit };
      return [content.numberContent(named, { value: value.number, unit })];
    }
  }
}

/** An option belongs to its attribute: `displacement=displaced`, in the words of the screen. */
function attributeItems({ attributes, attributeLabels }: FindingEvent): DataSet[] {
  return Object.entries(attributes).map(([attribute, option], at) =>
    content.codeContent(
      { relation, name: names.attribute },
      own(`${attribute}=${option}`, (attributeLabels[at] ?? option).replaceAll('\\', '/').slice(0, 64)),
    ),
  );
}
