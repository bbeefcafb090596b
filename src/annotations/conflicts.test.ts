import { beforeEach, describe, expect, it } from 'vitest';
import { aMark, anOpinion, aVerdict, film } from './builders.ts';
import { decideOpinion, decideVerdict } from './decide.ts';
import type { OpinionDraft, Statement } from './event.ts';
import { fold } from './fold.ts';
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
