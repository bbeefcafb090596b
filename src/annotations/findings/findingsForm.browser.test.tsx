import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../app/theme.css';
import { anEvent } from '../builders.ts';
import type { FindingEvent } from '../event.ts';
import en from '../locales/en.json';
import fr from '../locales/fr.json';
import { bundledOntology } from '../ontology/bundled.ts';
import type { Term } from '../ontology/ontology.ts';
import { placeOf } from './finding.ts';
import { FindingsForm } from './FindingsForm.tsx';
import { draftOf, type StatedFinding, type Subject } from './stated.ts';

const film: Subject = { scope: 'film', markId: null };
let root: Root;
let said: Map<string, FindingEvent>;

/** The form over a log in memory: what is said stands in it at once. */
function show(subject = film): void {
  const state = (term: Term, stated: StatedFinding | null): void => {
    const drafted = draftOf({ ontology: bundledOntology, term, subject, stated, language: 'fr' });
    const draft = { kind: 'finding', studyUid: '1.2', isBlind: false, isPhantom: false, ...drafted };
    said = new Map(said).set(placeOf(drafted), anEvent({}, draft) as FindingEvent);
    if (stated === null) said.delete(placeOf(drafted));
    show(subject);
  };
  root.render(<FindingsForm ontology={bundledOntology} subject={subject} findings={said} onState={state} />);
}
const heldOf = (term: string, subject = film) => said.get(placeOf({ ...subject, term }));
const group = (name: string) => page.getByRole('group', { name, exact: true });

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    resources: { fr: { translation: fr }, en: { translation: en } },
    lng: 'fr',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = 'fr';
  await page.viewport(420, 900);
});
beforeEach(() => {
  said = new Map();
  root = createRoot(document.body.appendChild(document.createElement('main')));
  show();
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

describe('the form of findings', () => {
  it('says a finding with its attribute and certainty, and takes it off at a second press', async () => {
    const fracture = group('fracture');
    await userEvent.click(fracture.getByRole('button', { name: 'oui', exact: true }));
    await userEvent.selectOptions(fracture.getByLabelText('déplacement'), 'déplacée');
    await userEvent.fill(fracture.getByRole('slider'), '0.7');
    await userEvent.keyboard('{Tab}');

    await expect.element(fracture.getByText('70 %')).toBeVisible();
    expect(heldOf('fracture')).toMatchObject({
      value: { kind: 'presence', isPresent: true },
      attributes: { displacement: 'displaced' },
      attributeLabels: ['déplacée'],
      certainty: 0.7,
      ontology: 'osselet-bone/2',
    });

    await userEvent.click(fracture.getByRole('button', { name: 'oui', exact: true }));
    expect(heldOf('fracture')).toBeUndefined();
  });

  it('follows the arrows on the certainty, says it once, and shows what the log says after an undo', async () => {
    await userEvent.click(group('fracture').getByRole('button', { name: 'oui', exact: true }));
    const before = heldOf('fracture')!;
    const slider = group('fracture').getByRole('slider');
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await expect.element(group('fracture').getByText('70 %')).toBeVisible();
    expect(heldOf('fracture')).toBe(before);

    await userEvent.keyboard('{Enter}');
    expect(heldOf('fracture')?.certainty).toBe(0.7);

    said = new Map([[placeOf(before), before]]);
    show();
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'non dite');
  });

  it('has « inconnu » as a value, without certainty or attributes', async () => {
    await userEvent.click(group('fracture').getByRole('button', { name: 'oui', exact: true }));
    await userEvent.fill(group('fracture').getByRole('slider'), '0.7');
    await userEvent.keyboard('{Tab}');
    await userEvent.click(group('fracture').getByRole('button', { name: 'inconnu' }));

    expect(heldOf('fracture')).toMatchObject({ value: { kind: 'unknown' }, certainty: null, attributes: {} });
    await expect.element(group('fracture').getByRole('slider')).not.toBeInTheDocument();
  });

  it('keeps an age typed in years and months as months, and refuses one beyond the scale', async () => {
    const years = page.getByLabelText('âge osseux, années');
    await userEvent.fill(years, '10');
    await userEvent.fill(page.getByLabelText('âge osseux, mois'), '6');
    await userEvent.keyboard('{Enter}');
    expect(heldOf('bone-age')?.value).toEqual({ kind: 'number', number: 126, unit: 'mo' });

    await userEvent.fill(years, '30');
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByRole('alert')).toHaveTextContent('de 0 à 20 ans');
    expect(heldOf('bone-age')?.value).toEqual({ kind: 'number', number: 126, unit: 'mo' });
  });

  it('shows that « film normal » and a Kellgren-Lawrence grade contradict each other, and keeps both', async () => {
    await userEvent.click(group('film normal').getByRole('button', { name: 'oui', exact: true }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kellgren-Lawrence' }), '3, modérée');

    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('« film normal » et « Kellgren-Lawrence » se contredisent.');
    expect(heldOf('kellgren-lawrence')?.value).toEqual({ kind: 'grade', grade: 3 });
    expect(said.size).toBe(2);
  });

  it('asks of a mark only what may be said of a region', async () => {
    const region: Subject = { scope: 'region', markId: 'm' };
    show(region);

    await expect.element(group('fracture')).toBeVisible();
    await expect.element(group('film normal')).not.toBeInTheDocument();
    await expect.element(page.getByLabelText('âge osseux, années')).not.toBeInTheDocument();
  });
});
