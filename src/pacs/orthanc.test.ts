/** The truth here is Debian's Orthanc: what it holds is asked by its own REST interface, beside DICOMweb. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filmOf } from '../../e2e/support/patients.ts';
import { nodeCodecs, openFilms, uidFrom } from '../dicom/index.ts';
import { createPacsClient, type PacsClient } from './client.ts';
import { emptyQuery, type StudyQuery } from './qido/studyQuery.ts';
import { hasOrthanc, startOrthanc, type TestOrthanc } from './testOrthanc.ts';

const users = { radio: 'osselet' };
const zoe = { name: 'Lefèvre^Zoé', id: 'P-77', birthDate: '19790312' };
const paul = { name: 'Martin^Paul', id: 'P-12', birthDate: '19610504' };
const films = [
  filmOf({ name: 'zoe-2026', patient: zoe, date: '20260310', side: 'L', seed: 1 }),
  filmOf({ name: 'zoe-2024', patient: zoe, date: '20240210', side: 'L', seed: 2 }),
  filmOf({ name: 'paul-2025', patient: paul, date: '20250610', side: 'R', seed: 3 }),
];
const studyOf = (name: string) => uidFrom(`study ${name}`);
const codecs = nodeCodecs();
const fixtures = path.resolve(import.meta.dirname, '../dicom/fixtures');

describe.skipIf(!hasOrthanc)('with Orthanc (needs Debian’s orthanc and orthanc-dicomweb)', () => {
  let orthanc: TestOrthanc;
  const clientOf = (password: string, backOffMs: number[] = []): PacsClient => {
    const root = `${orthanc.url}/dicom-web`;
    return createPacsClient(
      { name: 'Orthanc', qido: root, wado: root, stow: root, authentication: 'basic' },
      { credentials: () => ({ kind: 'basic', user: 'radio', password }), backOffMs },
    );
  };
  const rest = async (address: string): Promise<unknown> => {
    const Authorization = `Basic ${btoa('radio:osselet')}`;
    return (await fetch(`${orthanc.url}${address}`, { headers: { Authorization } })).json();
  };
  const find = async (query: Partial<StudyQuery>) => {
    const page = { offset: 0, size: 50 };
    const { studies } = await clientOf('osselet').studies({ ...emptyQuery, ...query }, page);
    return studies.map(({ studyUid }) => studyUid).sort();
  };
  const uids = (...names: string[]) => names.map(studyOf).sort();

  beforeAll(async () => {
    orthanc = await startOrthanc(18043, users);
    await clientOf('osselet').store(films.map(({ bytes }) => bytes));
  });
  afterAll(() => orthanc.remove());

  it('films that were sent are there', async () => {
    expect(await rest('/statistics')).toMatchObject({ CountPatients: 2, CountStudies: 3, CountInstances: 3 });
  });

  it('a study is found by each field of the worklist, and by several', async () => {
    expect(await find({})).toEqual(uids('zoe-2026', 'zoe-2024', 'paul-2025'));
    expect(await find({ patientName: 'lefèvre z' })).toEqual(uids('zoe-2026', 'zoe-2024'));
    expect(await find({ patientId: 'P-12' })).toEqual(uids('paul-2025'));
    expect(await find({ from: '2025-01-01' })).toEqual(uids('zoe-2026', 'paul-2025'));
    expect(await find({ from: '2024-02-10', to: '2025-12-31' })).toEqual(uids('zoe-2024', 'paul-2025'));
    expect(await find({ modality: 'dx', patientId: 'P-77' })).toEqual(uids('zoe-2026', 'zoe-2024'));
    expect(await find({ modality: 'MR' })).toEqual([]);
    expect(await find({ bodyPart: 'hand', to: '2024-12-31' })).toEqual(uids('zoe-2024'));
    expect(await find({ bodyPart: 'KNEE' })).toEqual([]);
  });

  it('its row says what a worklist shows, accents included', async () => {
    const query = { ...emptyQuery, patientId: 'P-12' };
    const { studies } = await clientOf('osselet').studies(query, { offset: 0, size: 50 });

    expect(studies).toEqual([
      {
        studyUid: studyOf('paul-2025'),
        patientName: 'Martin^Paul',
        patientId: 'P-12',
        patientBirthDate: '19610504',
        patientSex: 'F',
        date: '20250610',
        time: '143000',
        description: 'Main de face',
        accessionNumber: null,
        modalities: ['DX'],
        bodyPart: 'HAND',
        referringPhysician: null,
        instances: 1,
      },
    ]);
  });

  it('pages follow each other without a gap, and the last one says so', async () => {
    const client = clientOf('osselet');

    const first = await client.studies(emptyQuery, { offset: 0, size: 2 });
    const second = await client.studies(emptyQuery, { offset: first.next ?? -1, size: 2 });

    const all = [...first.studies, ...second.studies].map(({ studyUid }) => studyUid).sort();
    expect(all).toEqual(uids('zoe-2026', 'zoe-2024', 'paul-2025'));
    expect([first.next, second.next]).toEqual([2, null]);
  });

  it('a study, a series, an instance come back byte for byte; series and instances are listed', async () => {
    const client = clientOf('osselet');
    const studyUid = studyOf('zoe-2026');
    const [instance] = await client.instancesOf(studyUid);
    const [series] = await client.seriesOf(studyUid);

    expect(instance).toMatchObject({
      instanceUid: uidFrom('journey zoe-2026'),
      modality: 'DX',
      seriesNumber: 3,
    });
    expect(series).toMatchObject({
      seriesUid: uidFrom('series zoe-2026'),
      bodyPart: 'HAND',
      laterality: 'L',
    });
    const { seriesUid = '', instanceUid = '' } = instance ?? {};
    for (const target of [{ studyUid }, { studyUid, seriesUid }, { studyUid, seriesUid, instanceUid }]) {
      const files: Uint8Array[] = [];
      expect(await client.retrieve(target, (file) => files.push(file))).toBe(1);
      expect(Buffer.from(films[0]!.bytes).equals(files[0]!)).toBe(true);
    }
    const [metadata] = await client.metadata({ studyUid });
    expect(metadata?.['00100010']?.Value).toEqual([{ Alphabetic: 'Lefèvre^Zoé' }]);
  });

  it('films of every transfer syntax come back as they were stored', async () => {
    const client = clientOf('osselet');
    const names = readdirSync(fixtures).filter((name) => /^gradient-.*\.dcm$/.test(name));
    const syntaxes = new Set<string | null>();
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(path.join(fixtures, name)));
      const opened = await openFilms(name, bytes, codecs);
      if (!opened.ok) continue;
      const { studyInstanceUid, transferSyntaxUid } = opened.value[0]!.film;
      const files: Buffer[] = [];
      await client.store([bytes]);

      await client.retrieve({ studyUid: studyInstanceUid ?? '' }, (file) => files.push(Buffer.from(file)));

      expect(
        files.some((file) => file.equals(bytes)),
        name,
      ).toBe(true);
      syntaxes.add(transferSyntaxUid);
    }
    expect([...syntaxes].sort()).toEqual([
      '1.2.840.10008.1.2',
      '1.2.840.10008.1.2.1',
      '1.2.840.10008.1.2.4.201',
      '1.2.840.10008.1.2.4.51',
      '1.2.840.10008.1.2.4.70',
      '1.2.840.10008.1.2.4.80',
      '1.2.840.10008.1.2.4.90',
      '1.2.840.10008.1.2.5',
    ]);
  });

  it('a wrong password is told apart from a study that is not there', async () => {
    await expect(clientOf('wrong').studies(emptyQuery, { offset: 0, size: 1 })).rejects.toMatchObject({
      code: 'unauthorized',
    });
    const missing = clientOf('osselet').retrieve({ studyUid: '1.2.3' }, () => undefined);
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });

  it('what is no DICOM is not stored, and said so', async () => {
    await expect(clientOf('osselet').store([Uint8Array.of(1, 2, 3)])).rejects.toMatchObject({
      room: 'pacs',
      code: 'not-stored',
    });
  });

  it('a server that is killed is unreachable, and answers the same search when it is back', async () => {
    await orthanc.kill();
    await expect(clientOf('osselet').seriesOf(studyOf('zoe-2026'))).rejects.toMatchObject({
      code: 'unreachable',
    });

    await orthanc.start();

    expect(await clientOf('osselet').seriesOf(studyOf('zoe-2026'))).toHaveLength(1);
  });
});
