/** From what the log of a film holds to what is to be said next; null where there is nothing new to say. */
import type { FilmKey } from '../dicom/index.ts';
import { isDisputed, objectOf } from './conflicts.ts';
import type { AnnotationEvent, MarkDraft, OpinionDraft, SettlementDraft, VerdictDraft } from './event.ts';
import { fold } from './fold.ts';
import type { Decide } from './log.ts';
import { canonicalJson } from '../foundation/index.ts';
import type { Mark, MarkChange } from './mark.ts';
import { placeOf, type FindingDraft } from './findings/finding.ts';
import { saidBy } from './own.ts';
import { reversibleOn } from './reversal.ts';
import type { MaintainedDraft, ReturnDraft } from './people/returned.ts';
import { isSentBack, returnsIn } from './people/returns.ts';

/**
 * The same verdict on the same answer of the same model is said once by each author; where devices differ, saying it
 * settles that.
 */
export function decideVerdict(filmKey: FilmKey, draft: VerdictDraft, author = ''): Decide {
  return (events) => {
    if (isDisputedBy(author, events, draft, filmKey)) return draft;
    const standing = fold(saidBy(author, events)).verdicts.get(filmKey)?.get(draft.finding);
    const isSaid =
      standing?.value === draft.value &&
      standing.sentence === draft.sentence &&
      standing.prediction.verdict === draft.prediction.verdict &&
      standing.prediction.modelHash === draft.prediction.modelHash &&
      isOfList(standing, draft);
    return isSaid ? null : draft;
  };
}

/** Said again for a list, it is an answer for that list. */
function isOfList(standing: VerdictDraft | FindingDraft, draft: VerdictDraft | FindingDraft): boolean {
  return draft.worklist === undefined || standing.worklist?.list === draft.worklist.list;
}

/** The same opinion is said once by each author, unless devices differ. */
export function decideOpinion(filmKey: FilmKey, draft: OpinionDraft, author = ''): Decide {
  return (events) => {
    if (isDisputedBy(author, events, draft, filmKey)) return draft;
    const standing = fold(saidBy(author, events)).opinions.get(filmKey)?.get(draft.finding);
    return standing?.value === draft.value ? null : draft;
  };
}

/** The same statement is said once, and only what was said can be taken off; of a study, perhaps on another film. */
export function decideFinding(filmKey: FilmKey, draft: FindingDraft, author = ''): Decide {
  return (events) => {
    if (draft.scope === 'study') return draft;
    if (isDisputedBy(author, events, draft, filmKey)) return draft;
    const standing = fold(saidBy(author, events)).findings.get(filmKey)?.get(placeOf(draft));
    const isSaid = canonicalJson(contentOf(standing)) === canonicalJson(contentOf(draft));
    return isSaid && (standing === undefined || isOfList(standing, draft)) ? null : draft;
  };
}

const contentOf = (said: FindingDraft | undefined) =>
  said === undefined || said.value === null
    ? null
    : { value: said.value, certainty: said.certainty, attributes: said.attributes, ontology: said.ontology };

/** The same settlement of the same statements is made once, unless devices differ. */
export function decideSettlement(filmKey: FilmKey, draft: SettlementDraft): Decide {
  return (events) => {
    const { settlements, conflicts } = fold(events);
    if (isDisputed(conflicts, filmKey, objectOf({ ...draft, author: '' }))) return draft;
    const held = settlements.get(filmKey)?.get(draft.finding);
    const said = (one: SettlementDraft) => canonicalJson([one.value, one.versions]);
    return held !== undefined && said(held) === said(draft) ? null : draft;
  };
}

function isDisputedBy(
  author: string,
  events: readonly AnnotationEvent[],
  draft: VerdictDraft | OpinionDraft | FindingDraft,
  filmKey: FilmKey,
): boolean {
  return isDisputed(fold(events).conflicts, filmKey, objectOf({ ...draft, author }));
}

/** What waits for its author already is not sent back once more for the same reason. */
export function decideReturn(draft: ReturnDraft, author: string): Decide {
  return (events) => (isSentBack(returnsIn(events), draft, author) ? null : draft);
}

/** Only its author maintains what was sent back, and only while it waits. */
export function decideMaintained(draft: MaintainedDraft, author: string): Decide {
  return (events) => {
    const returned = returnsIn(events).find(({ event }) => event.id === draft.returned);
    return returned?.state === 'open' && returned.event.to === author ? draft : null;
  };
}

export function decideReversal(kind: 'undo' | 'redo', author = ''): Decide {
  return (events, device) => {
    const target = reversibleOn(events, device, author)[kind];
    return target === null ? null : { kind, target };
  };
}

export function decideDrawing(markId: string, mark: Mark): Decide {
  return () => ({ kind: 'mark', markId, mark });
}

/** What a file holds. */
export type Bringable =
  | VerdictDraft
  | OpinionDraft
  | FindingDraft
  | Extract<MarkDraft, { readonly kind: 'mark' }>;

/** Said once, as what a person says is; it bears who took it in. */
export function decideTakingIn(
  filmKey: FilmKey,
  draft: Bringable,
  { author, importedBy }: Readonly<Record<'author' | 'importedBy', string>>,
): Decide {
  const decide = decideAsSaid(filmKey, draft, author);
  return (...held) => {
    const said = decide(...held);
    return said && { ...said, importedBy };
  };
}

function decideAsSaid(filmKey: FilmKey, draft: Bringable, author: string): Decide {
  if (draft.kind === 'verdict') return decideVerdict(filmKey, draft, author);
  if (draft.kind === 'opinion') return decideOpinion(filmKey, draft, author);
  if (draft.kind === 'finding') return decideFinding(filmKey, draft, author);
  return decideDrawing(draft.markId, draft.mark);
}

/** Another tab, or undo, may have taken the mark away meanwhile: there is then nothing to change. */
export function decideChange(filmKey: FilmKey, markId: string, change: MarkChange): Decide {
  return (events) =>
    fold(events).marks.get(filmKey)?.has(markId) === true ? { kind: 'mark-changed', markId, change } : null;
}

/** Where it was deleted on one workstation and changed on another, saying so again settles that. */
export function decideDeletion(filmKey: FilmKey, markId: string): Decide {
  const draft = { kind: 'mark-deleted', markId } as const;
  return (events) => {
    const { marks, conflicts } = fold(events);
    const isThere = marks.get(filmKey)?.has(markId) === true;
    return isThere || isDisputed(conflicts, filmKey, objectOf({ ...draft, author: '' })) ? draft : null;
  };
}

/** It is drawn again as it stood without having been deleted: whoever changed it elsewhere did not know. */
export function decideKeeping(filmKey: FilmKey, markId: string): Decide {
  return (events) => {
    const isDeletion = (event: AnnotationEvent) => event.kind === 'mark-deleted' && event.markId === markId;
    const mark = fold(events.filter((event) => !isDeletion(event)))
      .marks.get(filmKey)
      ?.get(markId);
    return mark === undefined ? null : { kind: 'mark', markId, mark };
  };
}
