/** The parts of a model folder. Each consumer receives its own part, never the whole. */
import type {
  FairseqIds,
  ImageInput,
  ImageArchitecture,
  NamedTensors,
  TextArchitecture,
  Tokenizer,
} from '../engine/index.ts';

export interface FileEntry {
  readonly bytes: number;
  readonly sha256: string;
}

/** `manifest.json`, format "osselet-model/1". Paths are relative to the folder. */
export interface Manifest {
  readonly format: 'osselet-model/1';
  readonly name: string;
  readonly version: number;
  readonly licence: string;
  readonly files: Readonly<Record<string, FileEntry>>;
  readonly weights: {
    readonly file: string;
    /** Where the text encoder has a file of its own. */
    readonly textFile?: string | undefined;
    readonly image: ImageArchitecture;
    readonly text: TextArchitecture;
  };
  readonly tokenizer: TokenizerPart;
  readonly imageInput: ImageInput;
  readonly domain: Domain;
  readonly textInput: {
    /** Words that name a side: the model never learned sides, the screen says so. */
    readonly lateralityWords: readonly string[];
    /** Words that the vocabulary holds and that change no answer (« déplacée »): the screen says so. */
    readonly undistinguishedWords: readonly string[];
  };
  readonly alignment: {
    readonly prompts: string;
    /** Learned with the encoders; null or absent where the export had none. */
    readonly logitScale?: number | null | undefined;
    readonly logitBias?: number | null | undefined;
  };
  readonly heatMap: HeatMapRule;
  readonly reference: { readonly file: string };
  readonly card: { readonly fr: string; readonly en: string };
  readonly selfTest: { readonly file: string };
}

/** `words`, where nothing is said: the bundled model's vocabulary. */
export type TokenizerPart =
  | { readonly kind?: 'words' | undefined; readonly file: string }
  | { readonly kind: 'tokenizer-json'; readonly file: string }
  | { readonly kind: 'sentencepiece'; readonly file: string; readonly ids: FairseqIds };

/** The films that the model was made for: others are read, their scores are marked or not given. */
export interface Domain {
  /** Modality (0008,0060); a film that names none (a PNG, a JPEG) is taken as within. */
  readonly modalities: readonly string[];
  /** Below this on either side there is too little to answer about: no score. */
  readonly minSidePx: number;
}

/** Fixed colour scale of cos(patch, prompt): transparent below `start`, hot from `hot`, saturated at `full`. */
export interface HeatMapRule {
  readonly start: number;
  readonly hot: number;
  readonly full: number;
  /** A patch whose mean network input is below this is background and is not drawn. */
  readonly tissueThreshold: number;
}

export type FindingKind = 'finding' | 'region' | 'view';

/** One thing the model can be asked about, from `prompts.json`. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  /** Names shown on screen. */
  readonly label: Readonly<Record<'fr' | 'en', string>>;
  /** True only where boxes supervised the map. */
  readonly localises: boolean;
  readonly prompts: Readonly<Record<'fr' | 'en', PromptPair>>;
}
export interface PromptPair {
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

/** From `reference.json`: what was measured, on which films. */
export interface FindingReference {
  /** null: too few reference films to place a threshold, the answer is always undecided. */
  readonly thresholds: Thresholds | null;
  /** 101 quantiles (0 to 100 %) of the score on the validation films with and without the finding. */
  readonly quantiles: Readonly<
    Record<'fr' | 'en', { readonly with: Quantiles; readonly without: Quantiles }>
  > | null;
  /** Area under the ROC curve on the test fold, where it was measured. */
  readonly auroc: {
    readonly value: number;
    readonly ci95: readonly [number, number];
    readonly n: number;
    readonly positives: number;
  } | null;
  /** How often the hottest point of the map lies in a reader's box; null where the map was not measured. */
  readonly pointing: Pointing | null;
}
/** Measured with the positive ensemble on films that show the finding. Shares, 0 to 1. */
export interface Pointing {
  readonly value: number;
  readonly ci95: readonly [number, number];
  /** Of a point drawn at random. */
  readonly chance: number;
  readonly n: number;
  readonly fold: string;
}
export interface Quantiles {
  readonly n: number;
  readonly q: readonly number[];
}
export interface Thresholds {
  /** Score below `low`: under the threshold. Above `high`: over the threshold. Between: undecided. */
  readonly low: number;
  readonly high: number;
  readonly measuredOn: { readonly fold: string; readonly n: number; readonly positives: number };
  readonly atLow: { readonly sensitivity: number; readonly specificity: number };
  readonly atHigh: { readonly sensitivity: number; readonly specificity: number };
}

/** A verified model folder, ready for its consumers. */
export interface Model extends ModelDescription {
  readonly weights: NamedTensors;
  readonly tokenizer: Tokenizer;
  /** Articles and the like: unknown, yet they do not make a sentence unknown. */
  readonly ignorableUnknown: readonly string[];
  readonly selfTest: SelfTest;
}

/** What screens and rules need of a model: plain values that cross workers. The weights stay with the encoder. */
export interface ModelDescription {
  /** SHA-256 of manifest.json, which names the SHA-256 of every other file: one hash for the whole folder. */
  readonly hash: string;
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
  readonly reference: Readonly<Record<string, FindingReference>>;
  readonly card: Readonly<Record<'fr' | 'en', string>>;
}

export interface Vocabulary {
  readonly words: Readonly<Record<string, number>>;
  readonly special: { readonly pad: number; readonly cls: number; readonly unk: number };
  readonly maxTokens: number;
  /** Articles and the like: unknown, yet they do not make a sentence unknown. */
  readonly ignorableUnknown: readonly string[];
}

/** `self-test.json`: a phantom film and sentences, with the vectors that an independent implementation computed. */
export interface SelfTestFile {
  readonly grey: { readonly file: string; readonly side: number };
  readonly image: {
    readonly embedding: readonly number[];
    readonly cls: readonly number[];
    readonly patches: readonly { readonly index: number; readonly vector: readonly number[] }[];
  };
  readonly texts: readonly {
    readonly sentence: string;
    readonly ids: readonly number[];
    readonly embedding: readonly number[];
  }[];
  /** Largest difference allowed, by backend: unit vectors and the feature before projection. */
  readonly tolerance: Readonly<
    Record<'wasm' | 'webgpu', { readonly embedding: number; readonly feature: number }>
  >;
}
export interface SelfTest extends SelfTestFile {
  /** The film of `grey.file`, side × side. */
  readonly film: Uint8Array;
}
