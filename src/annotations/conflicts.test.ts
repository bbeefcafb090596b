import { beforeEach, describe, expect, it } from 'vitest';
import { aMark, anOpinion, aVerdict, film } from './builders.ts';
import { decideDeletion, decideKeeping, decideOpinion, decideVerdict } from './decide.ts';
import type { OpinionDraft, Statement } from './event.ts';
import { fold } from './fold.ts';
import { drawnBy } from './selectors.ts';
import type { AnnotationsSlice } from './slice.ts';
import { aDevice, type TestDevice } from './testDevices.ts';

const opinion = (value: OpinionDraft['value']) => anOpinion({ value, isBlind: true });

let [left, right] = [aDevice(), aDevice()];
beforeEach(() => {
  [left, right] = [aDevice(), aDevice()];
});

async function meet(): Promise<void> {
  await left.hear(right);
  await right.hear(left);
}

async function versionsAt({ log }: TestDevice): Promise<Statement[][]> {
  const conflicts = fold(await log.ofFilm(film)).conflicts.get(film) ?? [];
  return conflicts.map(({ versions }) => [...versions]);
}

describe('two workstations that say different things of one finding', () => {
  it('are in conflict when neither knew of the other, and both hold the same versions and the same state', async () => {
    await left.log.append(film, decideOpinion(film, opinion('present')));
    await right.log.append(film, decideOpinion(film, opinion('absent')));
    await meet();

    const [versions] = await versionsAt(left);

    expect(versions).toHaveLength(2);
    expect(versions?.map((said) => 'value' in said && said.value).sort()).toEqual(['absent', 'present']);
    expect(await versionsAt(right)).toEqual([versions]);
    expect(fold(await right.log.all())).toEqual(fold(await left.log.all()));
  });

  it('are not in conflict when the second had read what the first said', async () => {
    await left.log.append(film, decideOpinion(film, opinion('present')));
    await right.hear(left);
    await right.log.append(film, decideOpinion(film, opinion('absent')));
    await meet();

    expect(await versionsAt(left)).toEqual([]);
  });

  it('are not in conflict when they say the same, or speak of other findings', async () => {
    await left.log.append(film, () => aVerdict());
    await right.log.append(film, () => aVerdict());
    await right.log.append(film, () => aVerdict({ finding: 'implant', value: 'rejected' }));
    await meet();

    expect(await versionsAt(left)).toEqual([]);
  });

  it('settle it by saying it again, even the version that holds already', async () => {
    await left.log.append(film, decideVerdict(film, aVerdict()));
    await right.log.append(film, decideVerdict(film, aVerdict({ value: 'rejected' })));
    await meet();
    const holding = fold(await left.log.ofFilm(film))
      .verdicts.get(film)!
      .get('fracture')!.value;

    await left.log.append(film, decideVerdict(film, aVerdict({ value: holding })));
    await meet();

    expect(await versionsAt(left)).toEqual([]);
    expect(
      fold(await right.log.ofFilm(film))
        .verdicts.get(film)
        ?.get('fracture')?.value,
    ).toBe(holding);
  });

  it('settle it when one takes back what they said', async () => {
    await left.log.append(film, () => opinion('present'));
    const [said] = await right.log.append(film, () => opinion('absent'));
    await right.log.append(film, () => ({ kind: 'undo', target: said!.id }));
    await meet();

    expect(await versionsAt(left)).toEqual([]);
  });
});

describe('two workstations that change one mark', () => {
  beforeEach(async () => {
    await left.log.append(film, () => ({ kind: 'mark', markId: 'm', mark: aMark() }));
    await right.hear(left);
  });

  it('are in conflict when one deletes what the other changes', async () => {
    await left.log.append(film, () => ({ kind: 'mark-changed', markId: 'm', change: { text: 'radius' } }));
    await right.log.append(film, () => ({ kind: 'mark-deleted', markId: 'm' }));
    await meet();

    const [versions] = await versionsAt(left);

    expect(versions?.map(({ kind }) => kind).sort()).toEqual(['mark-changed', 'mark-deleted']);
  });

  describe('where one deleted what the other changed', () => {
    beforeEach(async () => {
      await left.log.append(film, () => ({ kind: 'mark-changed', markId: 'm', change: { text: 'radius' } }));
      await right.log.append(film, () => ({ kind: 'mark-deleted', markId: 'm' }), 'Zoé');
      await meet();
    });
    const standing = async ({ log }: TestDevice) =>
      fold(await log.ofFilm(film))
        .marks.get(film)
        ?.get('m');

    it('settle it by keeping the mark, as it was changed and still of who drew it', async () => {
      await right.log.append(film, decideKeeping(film, 'm'), 'Zoé');
      await meet();

      for (const device of [left, right]) {
        expect(await versionsAt(device)).toEqual([]);
        expect(await standing(device)).toEqual(aMark({ text: 'radius' }));
      }
      const events = await left.log.ofFilm(film);
      const logs = { [film]: { events, folded: fold(events), fault: null } };
      expect(drawnBy({ logs } as unknown as AnnotationsSlice, film).get('m')).toBe('');
    });

    it('settle it by deleting the mark for good', async () => {
      await left.log.append(film, decideDeletion(film, 'm'));
      await meet();

      for (const device of [left, right]) {
        expect(await versionsAt(device)).toEqual([]);
        expect(await standing(device)).toBeUndefined();
      }
      const before = (await left.log.ofFilm(film)).length;
      expect(await left.log.append(film, decideDeletion(film, 'm'))).toHaveLength(before);
    });

    it('are asked again once the settlement is taken back', async () => {
      const events = await right.log.append(film, decideKeeping(film, 'm'));
      await right.log.append(film, () => ({ kind: 'undo', target: events.at(-1)!.id }));

      expect(await versionsAt(right)).toHaveLength(1);
    });
  });

  it('are shown the last change of each, not the drawing that both knew', async () => {
    await left.log.append(film, () => ({ kind: 'mark-changed', markId: 'm', change: { text: 'radius' } }));
    await left.log.append(film, () => ({ kind: 'mark-changed', markId: 'm', change: { text: 'ulna' } }));
    await right.log.append(film, () => ({ kind: 'mark-changed', markId: 'm', change: { text: 'carpe' } }));
    await meet();

    const [versions] = await versionsAt(right);

    expect(versions).toHaveLength(2);
    expect(versions).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ change: { text: 'ulna' } }),
        expect.objectContaining({ change: { text: 'carpe' } }),
      ]),
    );
  });

  it('are not in conflict over two marks', async () => {
    await left.log.append(film, () => ({ kind: 'mark-changed', markId: 'm', change: { text: 'radius' } }));
    await right.log.append(film, () => ({ kind: 'mark', markId: 'n', mark: aMark() }));
    await meet();

    expect(await versionsAt(left)).toEqual([]);
  });
});
