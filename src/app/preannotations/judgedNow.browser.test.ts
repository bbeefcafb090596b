import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../session/session.ts';
import { judge, judgedNow, openTerm, preannotationsIn } from './judgedNow.ts';
import type { Preannotation } from './preannotation.ts';

const finding = (id: string) => ({
  id,
  kind: 'finding',
  label: { fr: id, en: id },
});
/** What the model answered, as far as a person can judge it. */
function rowOf(id: string, verdict: 'over' | 'under' = 'over') {
  const main = {
    finding: finding(id),
    polarity: 'stated',
    findingScore: 0.2,
    verdict: { code: verdict, reason: 'over-high' },
    place: { with: 0.5, without: 0.97 },
  };
  const model = { name: 'osselet-mini', version: 2, hash: 'h', backend: null };
  const answer = { sentence: id, filmKey: 'a', language: 'fr', model, scored: { main, deciding: main } };
  return { prompt: { id, fr: id, en: id }, unsupported: null, answer };
}

const list = {
  id: 'l1',
  prompt: 'hardware',
  finding: 'hardware',
  strategy: 'random',
  seed: 1,
  pool: '',
  items: [{ filmKey: 'a', share: 'chosen' }],
};
const queue = { list, at: 0, skipped: new Map(), deferred: new Set() };

function aSession({ isOn = false, isReviewing = false } = {}) {
  const said: string[] = [];
  const write = (verdict: string) => (judged: { finding: string }) => {
    said.push(`${verdict} ${judged.finding}`);
    return Promise.resolve();
  };
  const film = { id: 'a', film: { key: 'a', isPhantom: false }, status: 'ready' };
  const session = {
    annotations: createStore(() => ({
      logs: {},
      author: '',
      twice: new Map(),
      confirm: write('confirm'),
      reject: write('reject'),
    })),
    catalogue: createStore(() => ({ films: [film], selectedKey: 'a' })),
    readFirst: createStore(() => ({ isOn })),
    review: createStore(() => ({ queue: isReviewing ? queue : null, goOn: () => said.push('on') })),
    standing: createStore(() => ({
      standing: { kind: 'scored', filmKey: 'a', rows: [rowOf('fracture'), rowOf('hardware')] },
    })),
    zeroshot: createStore(() => ({ answers: {}, sentence: '' })),
  };
  return { session: session as unknown as Session, said };
}

afterEach(() => document.body.replaceChildren());

describe('what a key confirms or rejects', () => {
  it('is the line of the machine that has the focus', async () => {
    const { session, said } = aSession();
    document.body.innerHTML = '<div data-preannotation="fracture"><button>x</button></div>';
    document.querySelector('button')?.focus();

    const judged = judgedNow(session);
    await judge(session, 'reject', judged!);

    expect(said).toEqual(['reject fracture']);
  });

  it('is the finding of the list on the film that is read for it, which is kept with the answer', () => {
    const { session } = aSession({ isReviewing: true });

    const judged = judgedNow(session);

    expect(judged?.finding).toBe('hardware');
    expect(judged?.judged.worklist).toMatchObject({ list: 'l1', share: 'chosen' });
    expect(
      preannotationsIn(session).map(({ judged: { worklist } }: Preannotation) => worklist?.list),
    ).toEqual([undefined, 'l1']);
  });

  it('is nothing while the reader has not spoken and reads first', () => {
    const { session } = aSession({ isOn: true, isReviewing: true });

    expect(judgedNow(session)).toBeNull();
    expect(preannotationsIn(session)).toEqual([]);
  });

  it('leaves the list where it is as long as the answer is not kept', async () => {
    const { session, said } = aSession({ isReviewing: true });

    await judge(session, 'confirm', judgedNow(session)!);

    expect(said).toEqual(['confirm hardware']);
  });
});

describe('answering oneself', () => {
  it('unfolds the list of terms and goes to the first answer of the row', () => {
    document.body.innerHTML = `<details><div data-term="fracture">
      <span class="annotations-term-value"><button id="yes">oui</button></span></div></details>`;

    expect(openTerm('fracture')).toBe(true);
    expect(document.activeElement?.id).toBe('yes');
    expect(openTerm('unknown')).toBe(false);
  });
});
