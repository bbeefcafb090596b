/** React door and the line to the worker, for app only. */
export { HeadAnswer } from './HeadAnswer.tsx';
export { HeadReport } from './HeadReport.tsx';
export { HeadVersions } from './HeadVersions.tsx';
export { MissingList } from './MissingList.tsx';
export { TrainingProgressLine } from './TrainingProgressLine.tsx';
export { trainHead } from './headsClient.ts';
