/**
 * Two devices that changed one object, neither knowing of the other. The state stays the one of the log's order; what
 * was said beside it is shown until somebody who has read both versions says something of that object again.
 */
import type { FilmKey } from '../dicom/index.ts';
import { canonicalJson } from '../foundation/index.ts';
import type {
  AnnotationEvent,
  MarkDraft,
  OpinionDraft,
  SettlementDraft,
  Statement,
  VerdictDraft,
} from './event.ts';
import { placeOf, type FindingDraft } from './findings/finding.ts';
import type { MaintainedDraft, ReturnDraft } from './people/returned.ts';
import { knowledgeIn, type Knowledge } from './knowledge.ts';
import { presenceOf } from './presence.ts';

export interface Conflict {
  readonly filmKey: FilmKey;
  /** The mark, or the finding, the way it was judged and by whom: two statements of one object have the same text here. */
  readonly object: string;
  /** Two or more, in the order of the log. */
  readonly versions: readonly Statement[];
}

/** `standing`: what was not taken back, of any number of films, in the order of the log; `all` with what was. */
export function conflictsIn(
  standing: readonly Statement[],
  all: readonly AnnotationEvent[],
): ReadonlyMap<FilmKey, readonly Conflict[]> {
  const shared = filmsOfSeveralDevices(all);
  if (shared.size === 0) return new Map();
  const ofFilm = grouped(
    all.filter(({ filmKey }) => shared.has(filmKey)),
    ({ filmKey }) => filmKey,
  );
  const saidOf = grouped(standing, ({ filmKey }) => filmKey);
  const conflicts = [...ofFilm].map(([filmKey, events]) => {
    const knowledge = knowledgeIn(events);
    const objects = grouped(saidOf.get(filmKey) ?? [], objectOf);
    const found = [...objects].flatMap(([object, edits]) => {
      const versions = unread(edits, knowledge);
      return differ(versions) ? [{ filmKey, object, versions }] : [];
    });
    return [filmKey, found] as const;
  });
  return new Map(conflicts.filter(([, found]) => found.length > 0));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function filmsOfSeveralDevices(events: readonly AnnotationEvent[]): Set<FilmKey> {
  const first = new Map<FilmKey, string>();
  const shared = new Set<FilmKey>();
  for (const { filmKey, device } of events) {
    const known = first.get(filmKey);
    if (known === undefined) first.set(filmKey, device);
    else if (known !== device) shared.add(filmKey);
  }
  return shared;
}

/** What nobody who spoke of the same object later had read; on one device, the last only. */
function unread(edits: readonly Statement[], { knew }: Knowledge): Statement[] {
  const lastOfEach = [...new Map(edits.map((edit) => [edit.device, edit])).values()];
  return edits.filter(
    (edit) => lastOfEach.includes(edit) && !lastOfEach.some((other) => other !== edit && knew(other, edit)),
  );
}

export function isDisputed(
  conflicts: ReadonlyMap<FilmKey, readonly Conflict[]>,
  filmKey: FilmKey,
  object: string,
): boolean {
  return conflicts.get(filmKey)?.some((conflict) => conflict.object === object) === true;
}

function differ(versions: readonly Statement[]): boolean {
  return new Set(versions.map(meaningOf)).size > 1;
}

type Said = (
  | VerdictDraft
  | OpinionDraft
  | FindingDraft
  | MarkDraft
  | SettlementDraft
  | ReturnDraft
  | MaintainedDraft
) & {
  readonly author: string;
};

/** What two authors say of one finding is a double reading, and no conflict of workstations: each has an object of their own. */
export function objectOf(statement: Said): string {
  const { author } = statement;
  switch (statement.kind) {
    case 'finding':
      return JSON.stringify(['finding', placeOf(statement), author]);
    case 'verdict':
    case 'opinion':
      return JSON.stringify([statement.kind, statement.finding, author]);
    case 'settlement':
      return JSON.stringify([statement.kind, statement.finding]);
    case 'returned':
      return canonicalJson([statement.kind, statement.to, statement.about, author]);
    case 'maintained':
      return JSON.stringify([statement.kind, statement.returned]);
    default:
      return JSON.stringify(['mark', statement.markId]);
  }
}

/** The same for two statements that say the same of their object. */
function meaningOf(statement: Statement): string {
  switch (statement.kind) {
    case 'verdict':
      return presenceOf(statement.value, statement.prediction);
    case 'opinion':
      return statement.value;
    case 'finding':
      return canonicalJson([statement.value, statement.attributes]);
    case 'settlement':
      return canonicalJson(statement.value);
    case 'mark':
      return canonicalJson(statement.mark);
    case 'mark-changed':
      return canonicalJson(statement.change);
    case 'mark-deleted':
      return 'deleted';
    // Two reasons, or two notes, are both read; neither contradicts the other.
    case 'returned':
    case 'maintained':
      return statement.kind;
  }
}
