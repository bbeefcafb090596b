/** Reports: what identifies a person in them is found, judged and measured. Pure functions of text. */
export { detect } from './anonymise/detect.ts';
export { loadLexicon } from './anonymise/loadLexicon.ts';
export type { Span } from './anonymise/span.ts';
export { readReportLine } from './reportLine.ts';
/** Offsets for other programs. */
export { codePointsOf } from './text/codePoints.ts';
/** Gold annotations, and how what was found compares with them. */
export { readBrat, readGoldJson, readGoldLines, type GoldReport } from './evaluate/gold.ts';
export { compare, ways } from './evaluate/compare.ts';
export { evaluate, type Figure } from './evaluate/figures.ts';
