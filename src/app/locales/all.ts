/** Joins the rooms' own strings; French is the source text, its keys are the key type. */
import annotationsEn from '../../annotations/locales/en.json';
import annotationsFr from '../../annotations/locales/fr.json';
import catalogueEn from '../../catalogue/locales/en.json';
import catalogueFr from '../../catalogue/locales/fr.json';
import dicomEn from '../../dicom/locales/en.json';
import dicomFr from '../../dicom/locales/fr.json';
import embeddingsEn from '../../embeddings/locales/en.json';
import embeddingsFr from '../../embeddings/locales/fr.json';
import engineEn from '../../engine/locales/en.json';
import engineFr from '../../engine/locales/fr.json';
import foundationEn from '../../foundation/locales/en.json';
import foundationFr from '../../foundation/locales/fr.json';
import headsEn from '../../heads/locales/en.json';
import headsFr from '../../heads/locales/fr.json';
import modelsEn from '../../models/locales/en.json';
import modelsFr from '../../models/locales/fr.json';
import offlineEn from '../../offline/locales/en.json';
import offlineFr from '../../offline/locales/fr.json';
import ocrEn from '../../ocr/locales/en.json';
import ocrFr from '../../ocr/locales/fr.json';
import pacsEn from '../../pacs/locales/en.json';
import pacsFr from '../../pacs/locales/fr.json';
import reportsEn from '../../reports/locales/en.json';
import reportsFr from '../../reports/locales/fr.json';
import searchEn from '../../search/locales/en.json';
import searchFr from '../../search/locales/fr.json';
import storageEn from '../../storage/locales/en.json';
import storageFr from '../../storage/locales/fr.json';
import viewportEn from '../../viewport/locales/en.json';
import viewportFr from '../../viewport/locales/fr.json';
import zeroshotEn from '../../zeroshot/locales/en.json';
import zeroshotFr from '../../zeroshot/locales/fr.json';
import appEn from './en.json';
import appFr from './fr.json';

export const fr = {
  ...foundationFr,
  ...engineFr,
  ...dicomFr,
  ...storageFr,
  ...modelsFr,
  ...offlineFr,
  ...embeddingsFr,
  ...catalogueFr,
  ...viewportFr,
  ...zeroshotFr,
  ...ocrFr,
  ...pacsFr,
  ...reportsFr,
  ...searchFr,
  ...headsFr,
  ...annotationsFr,
  ...appFr,
};

export const en = {
  ...foundationEn,
  ...engineEn,
  ...dicomEn,
  ...storageEn,
  ...modelsEn,
  ...offlineEn,
  ...embeddingsEn,
  ...catalogueEn,
  ...viewportEn,
  ...zeroshotEn,
  ...ocrEn,
  ...pacsEn,
  ...reportsEn,
  ...searchEn,
  ...headsEn,
  ...annotationsEn,
  ...appEn,
};
