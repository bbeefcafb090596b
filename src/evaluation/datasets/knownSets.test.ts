import { describe, expect, it } from 'vitest';
import { testFolder } from '../testFolder.ts';
import { readSet } from './knownSets.ts';
import type { LabelledFilm } from './labelledSet.ts';

const layouts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mura: {
    'MURA-v1.1/train_labeled_studies.csv':
      'MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive/,1\nMURA-v1.1/train/XR_HAND/patient00002/study1_negative/,0\n',
    'MURA-v1.1/valid_labeled_studies.csv': 'MURA-v1.1/valid/XR_WRIST/patient11185/study1_positive/,1\n',
    'MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive/image1.png': '',
    'MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive/image2.png': '',
    'MURA-v1.1/train/XR_HAND/patient00002/study1_negative/image1.png': '',
    'MURA-v1.1/valid/XR_WRIST/patient11185/study1_positive/image1.png': '',
    'MURA-v1.1/valid/XR_WRIST/patient11185/study1_positive/._image1.png': '',
  },
  'oai-kl': {
    'kl_train.csv': 'ID,RXRKL,LXRKL,file\n9000099,2,,a.jpg\n',
    'kl_val.csv': 'ID,RXRKL,LXRKL,file\n9000296,0,1,b.jpg\n',
    'kl_test.csv': 'ID,RXRKL,LXRKL,file\n9000622,4,3,c.jpg\n',
  },
  'oai-alignment': {
    'hka_train.csv': 'ID,RHKA,LHKA,Rfemlen,Lfemlen,Rtiblen,Ltiblen,file\n1,-2.5,1,,,,,a.png\n',
    'hka_val.csv': 'ID,RHKA,LHKA,Rfemlen,Lfemlen,Rtiblen,Ltiblen,file\n2,0,,,,,,b.png\n',
    'hka_test.csv': 'ID,RHKA,LHKA,Rfemlen,Lfemlen,Rtiblen,Ltiblen,file\n3,4,5,,,,,c.png\n',
  },
  'rsna-bone-age': {
    'train.csv': 'id,boneage,male\n1377,180,False\n1378,12,True\n',
    'Validation Dataset.csv': 'Image ID,male,Bone Age (months)\n1386,TRUE,30.65\n1392,False,115\n',
    'boneage-training-dataset/1377.png': '',
    'boneage-training-dataset/1378.png': '',
    'boneage-validation-dataset-1/1386.png': '',
    'boneage-validation-dataset-2/1392.png': '',
  },
  'grazpedwri-dx': {
    'train_dataset.csv': 'filestem,fracture_visible\n0001_1297860395_01_WRI-L1_M014,1\n',
    'val_dataset.csv': 'filestem,fracture_visible\n0002_0354485735_01_WRI-R1_F012,\n',
    'test_dataset.csv': 'filestem,fracture_visible\n0003_0662359226_01_WRI-R1_M011,1.0\n',
  },
  'knee-kl': {
    'manifest.csv': 'file,fold,grade,subject,side\ntrain/1R.jpg,train,3,1,R\ntest/2L.jpg,test,0,2,L\n',
  },
};
const line = ({ file, fold, patient, study, targets, male, groups }: LabelledFilm) =>
  [file, fold, patient, study, targets.join('/'), male, Object.values(groups).join('/')].join(' | ');
const read = async (name: string, layout = layouts[name]!) => readSet(name, testFolder(layout));

describe('a published data set from its folder', () => {
  it.each([
    [
      'mura',
      [
        'MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive/image1.png | train | patient00001 | MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive | 1 | NaN | shoulder',
        'MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive/image2.png | train | patient00001 | MURA-v1.1/train/XR_SHOULDER/patient00001/study1_positive | 1 | NaN | shoulder',
        'MURA-v1.1/train/XR_HAND/patient00002/study1_negative/image1.png | train | patient00002 | MURA-v1.1/train/XR_HAND/patient00002/study1_negative | 0 | NaN | hand',
        'MURA-v1.1/valid/XR_WRIST/patient11185/study1_positive/image1.png | test | patient11185 | MURA-v1.1/valid/XR_WRIST/patient11185/study1_positive | 1 | NaN | wrist',
      ],
    ],
    [
      'oai-kl',
      [
        'images/a.jpg | train | 9000099 | a.jpg | 2/NaN | NaN | ',
        'images/b.jpg | val | 9000296 | b.jpg | 0/1 | NaN | ',
        'images/c.jpg | test | 9000622 | c.jpg | 4/3 | NaN | ',
      ],
    ],
    [
      'oai-alignment',
      [
        'images/a.png | train | 1 | a.png | -2.5/1 | NaN | ',
        'images/b.png | val | 2 | b.png | 0/NaN | NaN | ',
        'images/c.png | test | 3 | c.png | 4/5 | NaN | ',
      ],
    ],
    [
      'rsna-bone-age',
      [
        'boneage-training-dataset/1377.png | train | boneage-training-dataset/1377.png | boneage-training-dataset/1377.png | 180 | 0 | female/12-15',
        'boneage-training-dataset/1378.png | train | boneage-training-dataset/1378.png | boneage-training-dataset/1378.png | 12 | 1 | male/0-3',
        'boneage-validation-dataset-1/1386.png | test | boneage-validation-dataset-1/1386.png | boneage-validation-dataset-1/1386.png | 30.65 | 1 | male/0-3',
        'boneage-validation-dataset-2/1392.png | test | boneage-validation-dataset-2/1392.png | boneage-validation-dataset-2/1392.png | 115 | 0 | female/8-11',
      ],
    ],
    [
      'grazpedwri-dx',
      [
        'images/0001_1297860395_01_WRI-L1_M014.png | train | 0001 | 0001_1297860395 | 1 | NaN | ',
        'images/0002_0354485735_01_WRI-R1_F012.png | val | 0002 | 0002_0354485735 | 0 | NaN | ',
        'images/0003_0662359226_01_WRI-R1_M011.png | test | 0003 | 0003_0662359226 | 1 | NaN | ',
      ],
    ],
    [
      'knee-kl',
      [
        'train/1R.jpg | train | 1 | train/1R.jpg | 3 | NaN | R',
        'test/2L.jpg | test | 2 | test/2L.jpg | 0 | NaN | L',
      ],
    ],
  ])('%s: each film with its side, patient, study and labels', async (name, films) => {
    expect((await read(name)).films.map(line)).toEqual(films);
  });

  it('MURA is found too where its own folder is named, and is judged by study', async () => {
    const inside = Object.fromEntries(
      Object.entries(layouts.mura!).map(([file, text]) => [file.replace('MURA-v1.1/', ''), text]),
    );

    const set = await read('mura', inside);

    expect(set.isByStudy).toBe(true);
    expect(set.films[0]).toMatchObject({ file: 'train/XR_SHOULDER/patient00001/study1_positive/image1.png' });
  });

  it('bone age may take the sex as an input', async () => {
    const { spec } = await readSet('rsna-bone-age-sex', testFolder(layouts['rsna-bone-age']!));

    expect(spec).toMatchObject({ kind: 'regression', unit: 'month', takesSex: true });
  });

  it.each([
    ['mura', 'MURA-v1.1/valid_labeled_studies.csv', 'MURA-v1.1/valid_labeled_studies.csv'],
    [
      'mura',
      'MURA-v1.1/train/XR_HAND/patient00002/study1_negative/image1.png',
      'MURA-v1.1/train/XR_HAND/patient00002/study1_negative/image1.png',
    ],
    ['oai-kl', 'kl_val.csv', 'kl_val.csv'],
    ['oai-alignment', 'hka_test.csv', 'hka_test.csv'],
    ['rsna-bone-age', 'Validation Dataset.csv', 'Validation Dataset.csv'],
    ['rsna-bone-age', 'boneage-training-dataset/1378.png', 'boneage-training-dataset/1378.png'],
    ['grazpedwri-dx', 'train_dataset.csv', 'train_dataset.csv'],
    ['knee-kl', 'manifest.csv', 'manifest.csv'],
  ])('%s without %s: the file is named', async (name, missing, file) => {
    const left = Object.fromEntries(Object.entries(layouts[name]!).filter(([one]) => one !== missing));

    await expect(read(name, left)).rejects.toMatchObject({ code: 'file-missing', facts: { file } });
  });

  it.each([
    ['oai-kl', 'kl_test.csv', 'LXRKL'],
    ['oai-alignment', 'hka_train.csv', 'RHKA'],
    ['rsna-bone-age', 'train.csv', 'boneage'],
    ['rsna-bone-age', 'Validation Dataset.csv', 'Bone Age (months)'],
    ['grazpedwri-dx', 'val_dataset.csv', 'fracture_visible'],
    ['knee-kl', 'manifest.csv', 'grade'],
  ])('%s whose %s lacks the column %s: both are named', async (name, file, column) => {
    const layout = { ...layouts[name]!, [file]: layouts[name]![file]!.replace(column, 'other') };

    await expect(read(name, layout)).rejects.toMatchObject({
      code: 'column-missing',
      facts: { file, column },
    });
  });

  it.each([
    ['mura', 'MURA-v1.1/train_labeled_studies.csv', ',1\n', ',yes\n', { line: 1, column: '2', found: 'yes' }],
    ['oai-kl', 'kl_test.csv', ',4,', ',5,', { line: 2, column: 'RXRKL', found: '5' }],
    ['rsna-bone-age', 'train.csv', 'True', 'maybe', { line: 3, column: 'male', found: 'maybe' }],
    ['knee-kl', 'manifest.csv', 'test,0', 'test,', { line: 3, column: 'grade', found: '' }],
  ])(
    '%s with a label that cannot be: file, line, column and value are named',
    async (name, file, was, is, facts) => {
      const layout = { ...layouts[name]!, [file]: layouts[name]![file]!.replace(was, is) };

      await expect(read(name, layout)).rejects.toMatchObject({
        code: 'value-invalid',
        facts: { file, ...facts },
      });
    },
  );

  it('is refused by name where nobody knows it', async () => {
    await expect(readSet('chestxray', testFolder({}))).rejects.toMatchObject({
      code: 'unknown-dataset',
      facts: { dataset: 'chestxray' },
    });
  });
});
