import { expect, it } from 'vitest';
import { annotatedFilms } from './annotated.ts';
import { aFinding, aMark, anEvent } from './builders.ts';

it('counts as annotated a film with a verdict, a statement or a mark that stands, and none where all was taken back', () => {
  const judged = anEvent({ filmKey: 'judged#0', id: 'v1' });
  const drawn = anEvent({ filmKey: 'drawn#0', id: 'm1' }, { kind: 'mark', markId: 'm', mark: aMark() });
  const stated = anEvent({ filmKey: 'stated#0', id: 'f1' }, aFinding());
  const deleted = anEvent(
    { filmKey: 'emptied#0', id: 'd1', seq: 2, lamport: 2 },
    { kind: 'mark-deleted', markId: 'n' },
  );
  const emptied = anEvent({ filmKey: 'emptied#0', id: 'm2' }, { kind: 'mark', markId: 'n', mark: aMark() });
  const doubted = anEvent({ filmKey: 'doubted#0', id: 'v2' });
  const undone = anEvent(
    { filmKey: 'doubted#0', id: 'u', seq: 2, lamport: 2 },
    { kind: 'undo', target: 'v2' },
  );

  const films = annotatedFilms([judged, drawn, stated, emptied, deleted, doubted, undone]);

  expect([...films].sort()).toEqual(['drawn#0', 'judged#0', 'stated#0']);
});
