import i18next from 'i18next';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { create } from 'zustand';
import '../app/theme.css';
import dicomFr from '../dicom/locales/fr.json';
import { OsseletError } from '../foundation/index.ts';
import { createMemoryStorage } from '../storage/index.ts';
import { aFilm, aPicture } from './builders.ts';
import { openingProgress } from './entries.ts';
import { FilmList } from './FilmList.tsx';
import fr from './locales/fr.json';
import { OpeningBar } from './OpeningBar.tsx';
import { RemovalBar } from './RemovalBar.tsx';
import { createCatalogueSlice } from './slice.ts';

let root: Root | undefined;
const reopened: string[] = [];

beforeAll(async () => {
  const interpolation = { escapeValue: false };
  const resources = { fr: { translation: { ...dicomFr, ...fr } } };
  await i18next
    .use(initReactI18next)
    .init({ lng: 'fr', resources, keySeparator: false, nsSeparator: false, interpolation });
});

afterEach(() => {
  root?.unmount();
  reopened.length = 0;
  document.body.replaceChildren();
});

/** One kept film, three opened ones of which a phantom, one file on its way in, one refused. */
async function showCatalogue() {
  const storage = createMemoryStorage();
  const earlier = create(createCatalogueSlice({ storage })).getState();
  earlier.findFilms(earlier.arrive('x'), [aFilm({ key: 'kept#0', fileName: 'coude du 3 mars.dcm' })]);
  await earlier.keep('kept#0', aPicture());

  const useCatalogue = create(createCatalogueSlice({ storage }));
  const act = useCatalogue.getState();
  await act.restore();
  for (const film of [
    aFilm({ key: 'a#0', fileName: 'poignet de face.dcm' }),
    aFilm({ key: 'b#0', fileName: 'main-fantome.dcm', isPhantom: true }),
    aFilm({ key: 'c#0', fileName: 'IMG_2041.png', origin: 'picture', modality: null }),
  ]) {
    act.findFilms(act.arrive(film.fileName), [film]);
    await act.keep(film.key, aPicture());
    act.mark(film.key, film.key === 'c#0' ? 'embedding' : 'ready');
  }
  act.arrive('genou_profil_numérisé_hôpital_2019_série_4.dcm');
  act.refuse(act.arrive('courrier.pdf'), new OsseletError('dicom', 'not-a-film', { file: 'courrier.pdf' }));
  act.select('a#0');
  act.compare('b#0');

  function Catalogue() {
    const slice = useCatalogue();
    return (
      <main>
        <OpeningBar
          progress={openingProgress(slice.films)}
          givenAgain={slice.givenAgain}
          onCancel={slice.cancelOpening}
        />
        <FilmList
          catalogue={slice}
          onReopen={(keys) => void reopened.push(...keys)}
          onRemove={(keys) => void slice.remove(keys)}
        />
        <RemovalBar removal={slice.removal} onUndo={() => void slice.undoRemoval()} />
      </main>
    );
  }
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Catalogue />);
  await expect.element(page.getByRole('listbox', { name: 'Films' })).toBeVisible();
  return useCatalogue;
}

const option = (name: RegExp) => page.getByRole('option', { name });

describe('the list of films', () => {
  it('shows films, their state, phantoms, and what was refused and why', async () => {
    await page.viewport(320, 640);
    await showCatalogue();

    await expect.element(page.getByText('4 films sur 5')).toBeVisible();
    await expect.element(option(/coude du 3 mars.*fichier à rouvrir/)).toBeVisible();
    await expect.element(option(/genou_profil/)).toHaveAttribute('aria-disabled', 'true');
    await expect.element(option(/main-fantome.*fantôme/)).toBeVisible();
    await expect.element(option(/IMG_2041.*à indexer/)).toBeVisible();
    const refused = page.getByRole('list', { name: 'Fichiers refusés' });
    await expect.element(refused).toHaveTextContent(/^« courrier.pdf » n’est ni/);
    await page.screenshot({ path: '../../test-results/catalogue.png' });
  });

  it('goes from film to film by the arrows, past those that cannot be shown', async () => {
    const catalogue = await showCatalogue();
    const list = page.getByRole('listbox').element() as HTMLElement;
    const press = async (key: string) => {
      await userEvent.keyboard(`{${key}}`);
      return catalogue.getState().selectedKey;
    };
    list.focus();

    expect(await press('ArrowDown')).toBe('b#0');
    expect(await press('End')).toBe('c#0');
    expect(await press('ArrowDown')).toBe('c#0');
    expect(await press('Home')).toBe('kept#0');
    expect(await press('ArrowDown')).toBe('a#0');
    await expect.element(option(/poignet de face/)).toHaveAttribute('aria-selected', 'true');
    expect(list.getAttribute('aria-activedescendant')).toBe(option(/poignet de face/).element().id);
  });

  it('chooses a film at a click, also one of an earlier session, but not a file that is opening', async () => {
    const catalogue = await showCatalogue();

    await option(/IMG_2041/).click();
    expect(catalogue.getState().selectedKey).toBe('c#0');
    (option(/genou_profil/).element() as HTMLElement).click();
    expect(catalogue.getState().selectedKey).toBe('c#0');
    await option(/coude du 3 mars/).click();
    expect(catalogue.getState().selectedKey).toBe('kept#0');
  });

  it('dismisses a refused file, stops the opening, forgets films of earlier sessions', async () => {
    const catalogue = await showCatalogue();

    await page.getByRole('button', { name: 'Retirer courrier.pdf de la liste' }).click();
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await page.getByRole('button', { name: 'Oublier les films à rouvrir' }).click();

    await expect.element(option(/coude/)).not.toBeInTheDocument();
    expect(catalogue.getState().films.map((entry) => entry.id)).toEqual(['a#0', 'b#0', 'c#0']);
  });

  it('reopens one film by Enter or a double click, and all of them by one button', async () => {
    const catalogue = await showCatalogue();
    const list = page.getByRole('listbox').element() as HTMLElement;
    list.focus();

    await userEvent.keyboard('{Home}{Enter}');
    await option(/coude du 3 mars/).dblClick();
    await page.getByRole('button', { name: 'Rouvrir le film' }).click();
    await option(/poignet de face/).dblClick();

    expect(reopened).toEqual(['kept#0', 'kept#0', 'kept#0']);
    expect(catalogue.getState().selectedKey).toBe('a#0');
  });

  it('takes a film off by Delete, and puts it back where it was', async () => {
    const catalogue = await showCatalogue();
    (page.getByRole('listbox').element() as HTMLElement).focus();

    await userEvent.keyboard('{Delete}');
    await expect.element(option(/poignet de face/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Remettre' }).click();

    await expect.element(option(/poignet de face/)).toBeVisible();
    expect(catalogue.getState().films[1]?.id).toBe('a#0');
  });

  it('takes several refused files off at once, and one by one when there is one', async () => {
    const catalogue = await showCatalogue();
    const all = page.getByRole('button', { name: 'Tout retirer' });
    await expect.element(all).not.toBeInTheDocument();
    const { arrive, refuse } = catalogue.getState();
    refuse(arrive('lettre.doc'), new OsseletError('dicom', 'not-a-film', { file: 'lettre.doc' }));

    await all.click();

    await expect.element(page.getByRole('list', { name: 'Fichiers refusés' })).toBeEmptyDOMElement();
  });

  it('says that a film is open already', async () => {
    const catalogue = await showCatalogue();
    const { arrive, findFilms } = catalogue.getState();

    findFilms(arrive('copie.dcm'), [aFilm({ key: 'a#0' })], ['a#0']);

    await expect.element(page.getByText('« copie.dcm » est déjà ouvert.')).toBeVisible();
  });

  it('draws the thumbnail: bright bar on black', async () => {
    await showCatalogue();

    const canvas = option(/poignet de face/)
      .element()
      .querySelector('canvas');
    const pixel = (x: number) => [...(canvas?.getContext('2d')?.getImageData(x, 63, 1, 1).data ?? [])];

    expect(pixel(2)).toEqual([0, 0, 0, 255]);
    expect(pixel(20)).toEqual([238, 238, 238, 255]);
  });
});
