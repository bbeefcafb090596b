import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createMemoryStorage } from '../../storage/index.ts';
import { anOpinion, film } from '../builders.ts';
import { createAnnotationLog } from '../log.ts';
import { historyOf } from '../selectors.ts';
import { createAnnotationsSlice } from '../slice.ts';
import { returnsIn } from './returns.ts';

const about = { kind: 'finding', finding: 'fracture', findingLabel: 'fracture' } as const;
const what = { to: 'Anne', about, reason: 'voir la corticale' } as const;

/** Anne said that there is a fracture; Paul is at work. */
async function opened() {
  const store = createStore(createAnnotationsSlice({ log: createAnnotationLog(createMemoryStorage()) }));
  const now = store.getState;
  now().signAs('Anne');
  await now().opine(film, anOpinion());
  now().signAs('Paul');
  const returns = () => returnsIn(now().logs[film]?.events ?? []);
  return { now, returns };
}

it('the same is not sent back twice for the same reason while it waits, and is for another', async () => {
  const { now, returns } = await opened();

  await now().sendBack(film, what);
  await now().sendBack(film, what);
  await now().sendBack(film, { ...what, reason: 'et le profil' });

  expect(returns().map(({ event }) => event.reason)).toEqual(['voir la corticale', 'et le profil']);
});

it('nobody but its author maintains it, and only once', async () => {
  const { now, returns } = await opened();
  await now().sendBack(film, what);
  const [sent] = returns();

  await now().maintain(film, { returned: sent!.event.id, note: 'à sa place' });
  expect(returns()[0]?.state).toBe('open');
  now().signAs('Anne');
  await now().maintain(film, { returned: sent!.event.id, note: 'vu' });
  await now().maintain(film, { returned: sent!.event.id, note: 'vu encore' });

  expect(returns()).toMatchObject([{ state: 'maintained', answer: { note: 'vu' } }]);
});

it('whoever sent it back undoes that, and the history keeps it struck out', async () => {
  const { now, returns } = await opened();
  await now().sendBack(film, what);

  await now().undo(film);

  expect(returns()).toEqual([]);
  expect(now().reversed).toMatchObject({ way: 'undo', event: { kind: 'returned' } });
  expect(historyOf(now().logs[film]!).map(({ event, standing }) => [event.kind, standing])).toEqual([
    ['returned', 'undone'],
    ['opinion', 'holds'],
  ]);
});
