/** The pilot's files, as far as the conversion reads them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HybridArchitecture, OsseletText, ResidualStem } from '../../src/engine/index.ts';
import type { Finding, FindingReference, Quantiles, Vocabulary } from '../../src/models/index.ts';

export const pilotFolder = path.resolve('../shared/pilot-model');

export interface PilotConfig {
  readonly version: number;
  readonly layerNormEps: number;
  readonly preprocessing: { letterboxSide: number; size: number; mean: number; std: number };
  readonly image: Omit<HybridArchitecture, 'kind' | 'layerNormEps' | 'headLabels' | 'stem'> & {
    readonly stem: ResidualStem;
  };
  readonly heads: { readonly labels: readonly string[] };
  readonly text: Omit<OsseletText, 'layerNormEps'>;
  readonly heatMap: { readonly tissueThreshold: number };
}

export interface PilotPrompts {
  readonly rule: string;
  readonly findings: Readonly<
    Record<string, Pick<Finding, 'kind' | 'prompts'> & { readonly heatMap: string }>
  >;
}

export type ByLanguage = Readonly<
  Record<'fr' | 'en', { readonly with: Quantiles; readonly without: Quantiles }>
>;

export interface PilotReference {
  readonly score: string;
  readonly quantiles: { readonly val: Readonly<Record<string, ByLanguage>> };
  readonly thresholds: {
    readonly fracture: {
      readonly sensitivity90: number;
      readonly specificity90: number;
      readonly measured: {
        readonly test: {
          readonly sensitivityAtFirst: number;
          readonly specificityAtFirst: number;
          readonly sensitivityAtSecond: number;
          readonly specificityAtSecond: number;
        };
      };
      readonly map: {
        readonly positiveOnly: {
          readonly peak90PercentNotFractured: number;
          readonly peakMedianNotFractured: number;
        };
      };
    };
  };
  readonly figures: {
    readonly test: {
      readonly fracture: { readonly zeroShotFr: { readonly all: NonNullable<FindingReference['auroc']> } };
      readonly pointing: {
        readonly 'fracture prompts': {
          readonly inBox: { readonly value: number; readonly ci95: readonly [number, number] };
          readonly n: number;
        };
        readonly chance: { readonly inBox: number };
      };
    };
  };
}

interface PilotFiles {
  readonly 'config.json': PilotConfig;
  readonly 'prompts.json': PilotPrompts;
  readonly 'reference.json': PilotReference;
  readonly 'vocab.json': Vocabulary;
}

export function fromPilot<Name extends keyof PilotFiles>(name: Name): PilotFiles[Name] {
  return JSON.parse(readFileSync(path.join(pilotFolder, name), 'utf8')) as PilotFiles[Name];
}
