import i18next from 'i18next';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../app/theme.css';
import type { Head } from './head.ts';
import { HeadAnswer } from './HeadAnswer.tsx';
import { HeadReport } from './HeadReport.tsx';
import { HeadVersions } from './HeadVersions.tsx';
import fr from './locales/fr.json';
import { MissingList } from './MissingList.tsx';
import { aFractureSpec, anOrder, inventedSet } from './training/inventedSet.ts';
import { trained } from './training/trained.ts';

const names = { task: 'fracture', ofClass: (label: string) => label };
const modelName = 'osselet-mini 2';
let [first, second, ofTwo, ofClasses]: Head[] = [];
let root: Root | undefined;

beforeAll(async () => {
  const interpolation = { escapeValue: false };
  const resources = { fr: { translation: fr } };
  await i18next
    .use(initReactI18next)
    .init({ lng: 'fr', resources, keySeparator: false, nsSeparator: false, interpolation });
  const set = inventedSet({ films: 300, columns: 6, evaluationShare: 0.2 });
  const hardware = set.truth.map((truth) => (truth > 0 ? 'present' : 'absent'));
  const marked = { ...set, groups: { hardware }, patientless: 3 };
  first = await trained(anOrder(marked));
  second = await trained(anOrder(marked, { version: 2, inUse: first }));
  const targets = Float64Array.from(set.truth.flatMap((truth) => [Number(truth > 0), Number(truth < -0.3)]));
  const spec = aFractureSpec({ kind: 'multi-label', classes: ['fracture', 'luxation'] });
  ofTwo = await trained(anOrder({ ...marked, targets }, { spec }));
  const which = aFractureSpec({ kind: 'multinomial', classes: ['fracture', 'luxation', 'none/of-them'] });
  const classes = Float64Array.from(set.truth, (truth) => (truth > 0.4 ? 0 : truth < -0.4 ? 1 : 2));
  ofClasses = await trained(anOrder({ ...marked, targets: classes }, { spec: which }));
});

afterEach(clear);

function clear(): void {
  root?.unmount();
  document.body.replaceChildren();
}

function show(content: ReactNode): void {
  root = createRoot(document.body.appendChild(document.createElement('main')));
  root.render(content);
}
const text = () => expect.element(page.getByRole('main'));

describe('the report on a head', () => {
  it('says what was measured, on whom, against which version, and what may be wrong', async () => {
    show(<HeadReport head={second!} names={names} />);

    await expect.element(page.getByRole('row', { name: /^AUROC 0,\d\d \[0,\d\d à/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: /^Erreur de calibration/ })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Part tirée au sort : ECE \d/ })).toBeVisible();
    await text().toHaveTextContent('3 films sans patient connu');
    await text().toHaveTextContent('Contre la version 1, alors en service');
    await text().toHaveTextContent('aucune différence n’est montrée');
    await text().toHaveTextContent('sans départ par le texte');
    await text().toHaveTextContent('« matériel » seul prédit ce que dit la tête');
    await expect.element(page.getByRole('row', { name: /^matériel présent/ })).toBeVisible();
  });

  it('names the finding on each line where the head has several, and the classes where it tells which', async () => {
    const both = { ...names, ofClass: (label: string) => (label === 'none/of-them' ? 'aucune' : label) };
    show(<HeadReport head={ofTwo!} names={both} />);
    await expect.element(page.getByRole('table', { name: 'fracture', exact: true })).toBeVisible();
    await expect.element(page.getByRole('table', { name: 'luxation', exact: true })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /^luxation – Annoncé contre observé/ })).toBeVisible();
    await text().toHaveTextContent('luxation – Attention');
    clear();

    show(<HeadReport head={ofClasses!} names={both} />);

    const table = page.getByRole('table', { name: /^Constatation dite par le lecteur/ });
    await expect.element(table.getByRole('columnheader', { name: 'luxation' })).toBeVisible();
    await expect.element(table.getByRole('columnheader', { name: 'aucune' })).toBeVisible();
  });

  it('without a head in use says that there is nothing to compare with', async () => {
    show(<HeadReport head={first!} names={names} />);

    await text().toHaveTextContent('Aucune tête comparable n’était en service');
  });
});

describe('what a head says beside the film', () => {
  const over = { kind: 'findings', probabilities: [0.83], isOver: [true] } as const;
  const answer = (head: Head, said: Parameters<typeof HeadAnswer>[0]['answer'] = over) =>
    show(<HeadAnswer head={head} names={names} answer={said} modelName={modelName} region="HAND" />);

  it('is a probability only where it was calibrated, with version, model and figures', async () => {
    answer(first!);

    await text().toHaveTextContent('au-dessus du seuil probabilité calibrée 83');
    await text().toHaveTextContent('tête version 1, sur le modèle osselet-mini 2');
    await text().toHaveTextContent(/AUROC 0,\d\d \[.*Part tirée au sort \(\d+ films\)/);
    await text().toHaveTextContent('Rien n’est mesuré pour la région de ce film.');
  });

  it('is said to be no probability where it could not be calibrated', async () => {
    answer({ ...first!, calibrations: [null] });

    await text().toHaveTextContent('score 0,83, non calibré : pas une probabilité');
  });

  it('is a line for each finding of a head that has several, and one finding where it tells which', async () => {
    answer(ofTwo!, { kind: 'findings', probabilities: [0.83, 0.12], isOver: [true, false] });
    await text().toHaveTextContent('fracture au-dessus du seuil probabilité calibrée 83');
    await text().toHaveTextContent('luxation sous le seuil probabilité calibrée 12');
    clear();

    answer(ofClasses!, { kind: 'classes', probabilities: [0.2, 0.7, 0.1], choice: 1 });

    await text().toHaveTextContent('constatation la plus probable : luxation');
  });

  it('is an age in years and months where it learned one', async () => {
    const spec = aFractureSpec({
      task: 'bone-age',
      kind: 'regression',
      classes: ['bone-age'],
      unit: 'month',
    });

    answer({ ...first!, spec }, { kind: 'quantities', values: [126.4] });

    await text().toHaveTextContent('10 ans 6 mois');
  });
});

describe('the versions', () => {
  it('go back by one click, and none of another model can be used', async () => {
    const onUse = vi.fn();
    const other = { ...first!, origin: { ...first!.origin, version: 3, modelHash: 'b'.repeat(64) } };
    const erased = new Map([[1, 2]]);
    const rest = { erased, inUse: 2, shown: 2, modelHash: first!.origin.modelHash, onShow: vi.fn(), onUse };
    show(<HeadVersions versions={[first!, second!, other]} {...rest} />);

    await page.getByRole('button', { name: 'Revenir à cette version' }).click();
    await page.getByRole('button', { name: 'N’en utiliser aucune' }).click();

    expect(onUse.mock.calls).toEqual([[1], [null]]);
    await expect.element(page.getByRole('row', { name: /^Version 2/ })).toHaveTextContent('en service');
    await expect
      .element(page.getByRole('row', { name: /^Version 1/ }))
      .toHaveTextContent('2 films effacés depuis');
    await expect
      .element(page.getByRole('row', { name: /^Version 3/ }))
      .toHaveTextContent('apprise avec un autre modèle');
  });
});

describe('too few answers', () => {
  it('says how many more, and of which side', async () => {
    show(<MissingList names={names} missing={[{ label: 'fracture', side: 'without', have: 2, more: 9 }]} />);

    await text().toHaveTextContent('« fracture » absent : 9 films de plus (il y en a 2)');
  });
});
