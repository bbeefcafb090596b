import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../app/theme.css';
import { OsseletError } from '../foundation/index.ts';
import { hand } from './testing/examples.ts';
import {
  aStore,
  ask,
  editsStore,
  film,
  onThePage,
  panel,
  Reading,
  show,
  suggested,
} from './testing/panelOnScreen.tsx';

onThePage();

describe('a radiologist asks about the film on screen', () => {
  it('reads verdict, score, measured rates and what was understood, then draws the map', async () => {
    show(
      <Reading
        store={aStore([0.107, 0.2, 0])}
        actions={
          <button type="button" className="button">
            Confirmer
          </button>
        }
      />,
    );

    await ask('fracture du poignet gauche');

    await expect.element(panel()).toHaveTextContent(/au-dessus du seuil/);
    await expect.element(panel()).toHaveTextContent(/Score «\sfracture\s»\s: 0,214/);
    await expect
      .element(panel())
      .toHaveTextContent(/affirmé\s: fracture.*affirmé\s: main et poignet.*non dit\s: face · matériel/);
    await expect.element(panel()).toHaveTextContent(/latéralité ignorée/);
    await expect.element(panel()).toHaveTextContent(/464 films de validation, dont 94 avec «\sfracture\s»/);
    await expect.element(page.getByRole('row', { name: /haut 0,083 48\s%\s90\s%/ })).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: /Seuil bas : −0,172 ; seuil haut : 0,083/ }))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Confirmer' })).toBeVisible();

    const mapButton = page.getByRole('button', { name: 'Carte' });
    await expect.element(mapButton).toHaveAttribute('aria-pressed', 'false');
    await mapButton.click();

    await expect.element(mapButton).toHaveAttribute('aria-pressed', 'true');
    await expect
      .element(page.getByRole('img', { name: /Carte de « fracture du poignet gauche »/ }))
      .toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Échelle fixe de la carte' })).toBeVisible();
    await page.screenshot({ path: '../../.cache/screens/zeroshot-over.png' });
  });

  it('sees which sentences were compared, writes others, and gets their score without the measures of the former', async () => {
    const edits = editsStore();
    show(<Reading store={aStore([0.107, 0, 0.2], undefined, edits)} edits={edits} />);
    await ask('pas de fracture');
    await expect.element(panel()).toHaveTextContent(/films de référence|464 films de validation/);

    await panel()
      .getByText(/^Phrases comparées pour «\sfracture\s»\s: 1 pour, 1 contre/)
      .click();
    const positive = page.getByRole('textbox', { name: /^Pour «\sfracture\s»$/ });
    const apply = page.getByRole('button', { name: 'Recalculer avec ces phrases' });
    await expect.element(positive).toHaveValue('fracture');
    await expect.element(apply).toBeDisabled();
    await userEvent.fill(positive, 'hardware');
    await page.screenshot({ path: '../../.cache/screens/zeroshot-prompts.png' });
    await apply.click();

    await expect.element(panel()).toHaveTextContent(/Score «\sfracture\s»\s: 0,307/);
    await expect
      .element(panel())
      .toHaveTextContent(/Phrases modifiées\s: seuils, films de référence et AUROC/);
    expect(panel().element().textContent).not.toMatch(/films de validation/);
    await panel()
      .getByText(/^Phrases comparées/)
      .click();
    await page.getByRole('button', { name: 'Revenir aux phrases du modèle' }).click();
    await expect.element(panel()).toHaveTextContent(/Score «\sfracture\s»\s: 0,214/);
    await expect.element(panel()).toHaveTextContent(/464 films de validation/);
  });

  it('is told where storage refuses the sentences that were written: they score, for this session', async () => {
    const edits = editsStore(() => Promise.reject(new OsseletError('storage', 'quota-exceeded', {})));
    show(<Reading store={aStore([0.107, 0, 0.2], undefined, edits)} edits={edits} />);
    await ask('pas de fracture');

    await panel()
      .getByText(/^Phrases comparées/)
      .click();
    await userEvent.fill(page.getByRole('textbox', { name: /^Pour «\sfracture\s»$/ }), 'hardware');
    await page.getByRole('button', { name: 'Recalculer avec ces phrases' }).click();

    await expect.element(panel()).toHaveTextContent(/Score «\sfracture\s»\s: 0,307/);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/refusé de garder vos phrases .* jusqu’à la fermeture de cette page/);
    await page.screenshot({ path: '../../.cache/screens/zeroshot-prompts-not-kept.png' });
  });

  it('never reads an answer under the threshold as normal, nor as a probability', async () => {
    show(<Reading store={aStore([-0.3, 0.2, 0])} isPhantom />);

    await ask('fracture du poignet gauche');

    await expect.element(panel()).toHaveTextContent(/sous le seuil/);
    await expect.element(panel()).toHaveTextContent(/Sous le seuil ne veut pas dire normal/);
    await expect.element(panel()).toHaveTextContent(/fantôme : score sans valeur clinique/);
    await expect.element(panel()).toHaveTextContent(/Score «\sfracture\s»\s: −0,600/);
    expect(panel().element().querySelector('.zeroshot-verdict')?.textContent).not.toMatch(/%|normal/);
    await page.screenshot({ path: '../../.cache/screens/zeroshot-under.png' });
  });

  it('sees the measures of the criterion that decided, beside those of the finding', async () => {
    show(<Reading store={aStore([0.107, -0.2, 0])} />);

    await ask('fracture du poignet gauche');

    await expect
      .element(panel())
      .toHaveTextContent(
        /Critère décisif : « main et poignet » \(score −0,400\)\. Le score est sous le seuil bas/,
      );
    await expect.element(page.getByRole('heading', { name: 'main et poignet' })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Score « main et poignet » : −0,400/ })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /Score « fracture » : 0,214/ })).toBeVisible();
  });

  it('sees an unknown word underlined as typed, and no score', async () => {
    show(<Reading store={aStore([0.3, 0, 0])} />);

    await ask('Luxation du poignet');

    await expect.element(panel()).toHaveTextContent(/hors du vocabulaire du modèle/);
    expect(panel().element().querySelector('u')?.textContent).toBe('Luxation');
    expect(panel().element().querySelector('.zeroshot-score')).toBeNull();
    await page.screenshot({ path: '../../.cache/screens/zeroshot-unknown.png' });
  });

  it('gets no score for a doubt and no map for a finding without boxes', async () => {
    show(<Reading store={aStore([0.3, 0, 0.1])} />);

    await ask('fracture possible');
    await expect.element(panel()).toHaveTextContent(/phrase dubitative/);
    expect(panel().element().querySelector('.zeroshot-score')).toBeNull();

    await ask('hardware');
    await expect.element(panel()).toHaveTextContent(/Aucun seuil n’a été mesuré pour ce critère/);
    expect(page.getByRole('button', { name: 'Carte' }).elements()).toHaveLength(0);
  });

  it('reads that an absence is contradicted, with the finding’s own scale', async () => {
    show(<Reading store={aStore([0.107, 0, 0])} />);

    await ask('pas de fracture');

    await expect.element(panel()).toHaveTextContent(/absence contredite/);
    await expect.element(panel()).toHaveTextContent(/Score « fracture » : 0,214/);
    const said = panel().element().textContent;
    expect(said).not.toMatch(/sous le seuil|normal/);
    expect(panel().element().querySelector('.zeroshot-verdict .is-contradicted')).not.toBeNull();
    await page.getByRole('button', { name: 'Carte' }).click();
    await expect
      .element(page.getByRole('img', { name: /^Carte de « fracture » : \d+ cases chaudes$/ }))
      .toBeVisible();
    await page.getByRole('checkbox', { name: /^Contours seuls/ }).click();
    expect(document.querySelectorAll('.zeroshot-contour')).toHaveLength(2);
    expect(document.querySelectorAll('.zeroshot-heat rect')).toHaveLength(0);
    await page.screenshot({ path: '../../.cache/screens/zeroshot-contours.png' });
    await page.getByRole('checkbox', { name: /^Contours seuls/ }).click();
    await expect.element(panel()).toHaveTextContent(/phrases de référence du modèle et non avec la vôtre/);
    await expect
      .element(panel())
      .toHaveTextContent(/105 films de test avec « fracture ».* 24 % des cas \(IC à 95 % : 16 % à 32 %\)/);
    await expect.element(page.getByRole('img', { name: /Score « fracture » : 0,214/ })).toBeVisible();
    await page.screenshot({ path: '../../.cache/screens/zeroshot-denied.png' });
  });

  it('can neither judge nor take for new an answer whose sentence was edited since', async () => {
    show(<Reading store={aStore([0.107, 0, 0])} />);
    await ask('pas de fracture');
    await expect.element(panel()).toHaveTextContent(/absence contredite/);

    await userEvent.fill(page.getByLabelText('Question', { exact: true }), 'fracture possible');

    await expect.element(panel()).toHaveTextContent(/La phrase a changé/);
    expect(panel().element().querySelectorAll('.is-stale')).toHaveLength(2);
    await page.screenshot({ path: '../../.cache/screens/zeroshot-stale.png' });
    await userEvent.keyboard('{Enter}');
    await expect.element(panel()).toHaveTextContent(/phrase dubitative/);
    expect(panel().element().querySelectorAll('.is-stale')).toHaveLength(0);
  });

  it('is told what to do when Enter is pressed in an empty box', async () => {
    show(<Reading store={aStore([0.107, 0, 0])} />);

    await ask('  ');

    await expect.element(page.getByRole('status')).toHaveTextContent(/^Écrivez ce que vous cherchez/);
  });

  it('puts a question before any film is open, is told that it waits, and reads its answer on the first film', async () => {
    const store = aStore([0.8, 0.6, 0]);
    show(<Reading store={store} isOpen={false} />);
    await ask('fracture du poignet');
    await expect.element(page.getByText(/^La question attend/)).toBeVisible();
    await userEvent.fill(page.getByLabelText('Question', { exact: true }), 'fracture du poignet gauche');

    show(<Reading store={store} />);

    await expect.poll(() => store.getState().answers[film.key]?.sentence).toBe('fracture du poignet gauche');
    expect(page.getByText(/^La question attend/).query()).toBeNull();
  });

  it('asks a question, and reads the statement that the model was given', async () => {
    show(<Reading store={aStore([0.107, 0.2, 0])} />);

    await ask('Fracture du poignet gauche ?');

    await expect
      .element(panel())
      .toHaveTextContent(
        /Demandé : Fracture du poignet gauche \?Lu comme l’énoncé : Fracture du poignet gauche/,
      );
    await expect.element(panel()).toHaveTextContent(/au-dessus du seuil/);
  });

  it('reads that a sentence is too long, clamped, and that a long word breaks', async () => {
    show(<Reading store={aStore([0.107, 0.2, 0])} />);
    const long = Array.from({ length: 60 }, () => 'interminable').join(' ');

    await ask(long);

    await expect
      .element(panel())
      .toHaveTextContent(/phrase trop longue.*60 mots et signes ; le modèle en lit 47/);
    const asked = panel().element().querySelector('.zeroshot-asked')!;
    expect(asked.clientHeight).toBeLessThan(asked.scrollHeight);
    expect(panel().element().querySelector('u')).toBeNull();

    await ask('anticonstitutionnellement'.repeat(8));
    await expect.element(panel()).toHaveTextContent(/Demandé : (anticonstitutionnellement){8}/);
    expect(panel().element().scrollWidth).toBeLessThanOrEqual(panel().element().clientWidth);
  });

  it('gets no score on a film too small, and a warned one on a mammogram', async () => {
    show(<Reading store={aStore([0.107, 0, 0])} shown={{ columns: 16, rows: 16 }} />);
    await ask('pas de fracture');
    await expect.element(panel()).toHaveTextContent(/film trop petit.*16 × 16 pixels/);
    expect(panel().element().querySelector('.zeroshot-score')).toBeNull();

    show(<Reading store={aStore([0.107, 0, 0])} shown={{ modality: 'MG' }} />);
    await ask('pas de fracture');
    await expect.element(panel()).toHaveTextContent(/hors du domaine du modèle : modalité MG/);
    expect(panel().element().querySelector('.zeroshot-score')).not.toBeNull();
  });

  it('reads which words change nothing', async () => {
    show(<Reading store={aStore([0.107, 0, 0])} />);

    await ask('fracture déplacée');

    await expect
      .element(panel())
      .toHaveTextContent(/Le modèle ne distingue pas « déplacée » : il répond pour « fracture »\./);
  });

  it('reads the names of findings in the language of the page', async () => {
    show(<Reading store={aStore([0.3, 0, 0.1])} />);
    await ask('hardware');
    await expect.element(panel()).toHaveTextContent(/affirmé : matériel/);

    await i18next.changeLanguage('en');

    await expect
      .element(page.getByRole('region', { name: 'Ask the model' }))
      .toHaveTextContent(/stated: hardware/);
    await i18next.changeLanguage('fr');
  });

  it('is told that the engine is still starting', async () => {
    show(<Reading store={aStore([1, 0, 0], () => null)} />);

    await ask('fracture');

    await expect.element(panel()).toHaveTextContent(/Le moteur démarre/);
  });

  it('finds sentences that the model knows in the list under the box', async () => {
    show(<Reading store={aStore([1, 0, 0])} />);
    await expect.element(page.getByLabelText('Question', { exact: true })).toBeVisible();

    const options = suggested();

    expect(options).toContain(`fracture ${hand.prompts.fr.positive[0]}`);
    expect(options).toContain('pas de fracture');
  });
});
