/** Files that cannot be right, as a person gives them to the page: each is refused with its place, and nothing has changed. */
import { describe, expect, it } from 'vitest';
import { bundledOntology, bundledOntologyText, loadExport } from '../../annotations/index.ts';
import { aFilm } from '../../catalogue/builders.ts';
import { studyHeader } from '../../dicom/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { aProfile } from './aProfile.ts';
import { createOntology } from './ontology.ts';

const points = [
  { x: 10, y: 20 },
  { x: 110, y: 220 },
];
const other = aFilm({ key: '1.2.3.9#0', sopInstanceUid: '1.2.3.9' });

async function annotated(film = aFilm()) {
  const profile = aProfile(film);
  await profile.annotations().drawMark(film.key, 'm1', { tool: 'rectangle', points, text: 'fracture' });
  return profile;
}

/** As the import dialog does: bundles first. */
async function preview({ exporting }: ReturnType<typeof aProfile>, file: File): Promise<unknown> {
  return (await exporting.previewBundle(file)) ?? exporting.preview(file);
}

/** In a profile that has a mark of its own on another film. */
async function isRefused(into: Awaited<ReturnType<typeof annotated>>, file: File, error: object) {
  const before = await into.log.all();

  await expect(preview(into, file)).rejects.toMatchObject({ room: 'annotations', ...error });

  expect(before).toHaveLength(1);
  expect(await into.log.all()).toEqual(before);
}

describe('a file that cannot be right is refused, names its place, and adds nothing to the log', () => {
  it('a bundle whose mark was edited', async () => {
    const bundle = await (await annotated()).exporting.bundle(null);
    const edited = new File([bundle.replace('"fracture"', '"luxation"')], 'journal.jsonl');

    await isRefused(await annotated(other), edited, { code: 'bundle-altered', facts: { line: 2 } });
  });

  it('a report of a film that is not open', async () => {
    const { exporting, film } = await annotated();
    const { reportsByStudy, writeReport } = await loadExport();
    const occasion = { study: studyHeader([]), at: new Date('2026-11-20T10:00:00Z'), seed: 'a report' };
    const report = writeReport(reportsByStudy(await exporting.statements(null))[0]!, occasion);

    await isRefused(await annotated(other), new File([report as BlobPart], 'rapport.dcm'), {
      code: 'report-unknown-film',
      facts: { uid: film.sopInstanceUid, count: 1 },
    });
  });

  it('a COCO file for a film of another size', async () => {
    const { exporting, film } = await annotated();
    const { writeCoco } = await loadExport();
    const coco = writeCoco(await exporting.statements(null), { withFileNames: true });
    const here = await annotated({ ...film, columns: film.columns + 1 });

    await isRefused(here, new File([coco], 'coco.json'), {
      code: 'coco-size-differs',
      facts: { width: film.columns, columns: film.columns + 1 },
    });
  });
});

describe('a list of findings with a term that stands below itself', () => {
  const [first] = bundledOntology.terms;
  const cyclic = bundledOntologyText.replace(
    `"id": "${first!.id}"`,
    `"id": "${first!.id}", "parent": "${first!.id}"`,
  );
  const cycle = { room: 'annotations', code: 'ontology-cycle', facts: { term: first!.id } };

  it('is not taken: the one in use stays, here and at the next start', async () => {
    const { settings } = createMemoryStorage();
    const ontology = createOntology(settings);

    await ontology.getState().take(cyclic);

    expect(ontology.getState()).toMatchObject({ isBundled: true, text: bundledOntologyText, error: cycle });
    expect(await settings.get('ontology')).toBeFalsy();
  });

  it('is not put in use where a browser kept it', async () => {
    const { settings } = createMemoryStorage();
    await settings.put('ontology', cyclic);
    const ontology = createOntology(settings);

    await ontology.getState().restore();

    expect(ontology.getState()).toMatchObject({ isBundled: true, text: bundledOntologyText, error: cycle });
  });
});
