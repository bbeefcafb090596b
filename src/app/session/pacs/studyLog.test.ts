/** Two workstations and Debian's Orthanc between them; what Orthanc holds is asked by its own interface. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { filmOf } from '../../../../e2e/support/patients.ts';
import { aFinding, aMark, aVerdict } from '../../../annotations/builders.ts';
import { fold } from '../../../annotations/fold.ts';
import { createAnnotationLog } from '../../../annotations/index.ts';
import { createCatalogueSlice } from '../../../catalogue/index.ts';
import { nodeCodecs, openFilms, type Film } from '../../../dicom/index.ts';
import { createPacsClient, type Pacs } from '../../../pacs/index.ts';
import { hasOrthanc, startOrthanc, type TestOrthanc } from '../../../pacs/testOrthanc.ts';
import { createMemoryStorage } from '../../../storage/index.ts';
import { createSending } from './sending.ts';
import { createStudyLog } from './studyLog.ts';

const zoe = { name: 'Lefèvre^Zoé', id: 'P-77', birthDate: '19790312' };
const file = filmOf({ name: 'zoe-2026', patient: zoe, date: '20260310', side: 'L', seed: 1 });
const study = { PatientName: zoe.name, PatientID: zoe.id };

describe.skipIf(!hasOrthanc)('the log of a study by way of Orthanc (needs Debian’s orthanc)', () => {
  let orthanc: TestOrthanc;
  let pacs: Pacs;
  let film: Film;
  beforeAll(async () => {
    orthanc = await startOrthanc(18045);
    const root = `${orthanc.url}/dicom-web`;
    pacs = { name: 'Orthanc', qido: root, wado: root, stow: root, authentication: 'none' };
    await clientOf().store([file.bytes]);
    const opened = await openFilms(file.name, file.bytes, nodeCodecs());
    if (opened.ok) film = opened.value[0]!.film;
  });
  afterAll(() => orthanc.remove());

  const clientOf = () => createPacsClient(pacs, { credentials: () => ({ kind: 'none' }) });

  /** A profile of its own, with the film on its screen. */
  function aWorkstation() {
    const storage = createMemoryStorage();
    const log = createAnnotationLog(storage);
    const catalogue = createStore(createCatalogueSlice({ storage }));
    const [id = ''] = catalogue.getState().arriveAll([{ name: film.fileName }]);
    catalogue.getState().findFilms(id, [film], []);
    catalogue.setState({ selectedKey: film.key });
    const studyUid = film.studyInstanceUid ?? '';
    const studyLog = createStudyLog({
      ...{ catalogue, log, storage, clientOf },
      exporting: { studyOf: () => Promise.resolve({ ...study, StudyInstanceUID: studyUid }) },
      sending: createSending(clientOf),
    });
    return { log, studyLog };
  }

  const countAt = async () => {
    const statistics = (await (await fetch(`${orthanc.url}/statistics`)).json()) as Record<string, number>;
    return [statistics.CountPatients, statistics.CountStudies, statistics.CountInstances];
  };

  it('is said of nothing, and asked where there is none', async () => {
    const { studyLog } = aWorkstation();

    expect(await studyLog.send(pacs)).toBeNull();
    expect(await studyLog.preview(pacs)).toBeNull();
  });

  it('goes from one workstation to the other and back, each entry once, and both hold the same state', async () => {
    const [here, there] = [aWorkstation(), aWorkstation()];
    await here.log.append(film.key, () => aVerdict(), 'Awa');
    await here.log.append(
      film.key,
      () => ({ kind: 'mark', markId: 'm1', mark: aMark({ text: 'péroné' }) }),
      'Awa',
    );

    expect(await here.studyLog.send(pacs)).toBe(true);
    const seen = await there.studyLog.preview(pacs);
    await there.log.merge(seen!.plan.fresh);

    expect(seen).toMatchObject({
      refused: null,
      plan: { films: [{ filmKey: film.key, isKnown: true }], known: 0 },
    });
    expect(fold(await there.log.all())).toEqual(fold(await here.log.all()));

    await there.log.append(film.key, () => aFinding(), 'Bo');
    await here.log.append(film.key, () => aVerdict({ value: 'rejected' }), 'Awa');
    expect(await there.studyLog.send(pacs)).toBe(true);
    expect(await here.studyLog.send(pacs)).toBe(true);
    for (const one of [here, there]) await one.log.merge((await one.studyLog.preview(pacs))!.plan.fresh);

    expect(await here.log.all()).toHaveLength(4);
    expect(fold(await there.log.all())).toEqual(fold(await here.log.all()));
    for (const one of [here, there])
      expect((await one.studyLog.preview(pacs))?.plan).toMatchObject({ fresh: [], known: 4 });
  });

  it('is stored once however often it is sent, under the patient and the study of the film', async () => {
    const here = aWorkstation();
    await here.log.append(film.key, () => aVerdict(), 'Awa');
    await here.studyLog.send(pacs);
    const before = await countAt();

    expect(await here.studyLog.send(pacs)).toBe(true);

    expect(await countAt()).toEqual(before);
    expect(before.slice(0, 2)).toEqual([1, 1]);
    const query = { Level: 'Series', Expand: true, Query: { SeriesDescription: 'Osselet*' } };
    const found = await fetch(`${orthanc.url}/tools/find`, { method: 'POST', body: JSON.stringify(query) });
    expect(
      ((await found.json()) as { MainDicomTags: object }[]).map((one) => one.MainDicomTags),
    ).toContainEqual(expect.objectContaining({ Modality: 'OT', Manufacturer: 'Osselet' }));
  });
});
