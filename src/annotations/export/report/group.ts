/** What every measurement group begins with (TID 1501, TID 1410): who if it is another person, which object, since when. */
import { content, dicomMoment, uidFrom, type DataSet } from '../../../dicom/index.ts';
import type { AnnotationEvent } from '../../event.ts';
import { names } from './codes.ts';
import { observedInstead, type Observer } from './observer.ts';

interface Group {
  readonly template: '1410' | '1501';
  /** Of the object that is followed; it is found again by it. */
  readonly trackingId: string;
  readonly event: AnnotationEvent;
  readonly observer: Observer;
  readonly items: readonly DataSet[];
}

export function groupOf({ template, trackingId, event, observer, items }: Group): DataSet {
  const relation = 'HAS OBS CONTEXT';
  const { date, time } = dicomMoment(new Date(event.at));
  return content.containerContent({
    relation: 'CONTAINS',
    name: names.group,
    template,
    observedAt: date + time,
    items: [
      ...observedInstead(event.author, observer),
      content.textContent({ relation, name: names.trackingId }, trackingId),
      content.uidContent({ relation, name: names.trackingUid }, uidFrom(trackingId)),
      ...items,
    ],
  });
}
