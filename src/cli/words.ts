/** The same sentences as on screen, for the terminal: each room's own strings, joined for the verbs' needs. */
import i18next from 'i18next';
import dicomEn from '../dicom/locales/en.json';
import dicomFr from '../dicom/locales/fr.json';
import embeddingsEn from '../embeddings/locales/en.json';
import embeddingsFr from '../embeddings/locales/fr.json';
import engineEn from '../engine/locales/en.json';
import engineFr from '../engine/locales/fr.json';
import evaluationEn from '../evaluation/locales/en.json';
import evaluationFr from '../evaluation/locales/fr.json';
import { isOsseletError, toOsseletError } from '../foundation/index.ts';
import foundationEn from '../foundation/locales/en.json';
import foundationFr from '../foundation/locales/fr.json';
import modelsEn from '../models/locales/en.json';
import modelsFr from '../models/locales/fr.json';
import reportsEn from '../reports/locales/en.json';
import reportsFr from '../reports/locales/fr.json';
import zeroshotEn from '../zeroshot/locales/en.json';
import zeroshotFr from '../zeroshot/locales/fr.json';
import cliEn from './locales/en.json';
import cliFr from './locales/fr.json';

export type Say = (key: string, values?: Record<string, unknown>) => string;

export async function words(language: 'fr' | 'en'): Promise<Say> {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng: language,
    fallbackLng: 'fr',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      fr: {
        translation: {
          ...foundationFr,
          ...engineFr,
          ...dicomFr,
          ...modelsFr,
          ...embeddingsFr,
          ...reportsFr,
          ...zeroshotFr,
          ...evaluationFr,
          ...cliFr,
        },
      },
      en: {
        translation: {
          ...foundationEn,
          ...engineEn,
          ...dicomEn,
          ...modelsEn,
          ...embeddingsEn,
          ...reportsEn,
          ...zeroshotEn,
          ...evaluationEn,
          ...cliEn,
        },
      },
    },
  });
  // The terminal has strings of its own; i18next types `t` by those of the page (app/locales/i18next.d.ts).
  const t: (key: never, values: Record<string, unknown>) => string = i18n.getFixedT(language);
  return (key, values) => t(key as never, values ?? {});
}

export interface WordedError {
  readonly type: string;
  readonly message: string;
}

/** `type` is stable (room.code) for scripts, `message` is for the person. */
export function wordError(error: unknown, say: Say): WordedError {
  const typed = isOsseletError(error) ? error : toOsseletError(error);
  const type = `${typed.room}.${typed.code}`;
  const { detail } = typed.facts;
  // The system names its reasons ENOENT, EISDIR…: the frequent ones have words.
  const reason =
    typeof detail === 'string' ? { detail: say(`cli.reason.${detail}`, { defaultValue: detail }) } : {};
  return { type, message: say(`${typed.room}.error.${typed.code}`, { ...typed.facts, ...reason }) };
}
