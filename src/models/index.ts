/** Model folders: manifest, verification, self-test. */
export type * from './manifest.ts';
export { fetchSource } from './byteSource.ts';
export { sourceOf } from './sourceOf.ts';
export { checkSelfTest } from './checkSelfTest.ts';
export type { ExportSource } from './import/exportSource.ts';
export type { ModelFiles } from './import/importModel.ts';
export { importModel } from './import/inThisThread.ts';
export { folderSource } from './folderSource.ts';
export { squareRule } from './squareRule.ts';
export { describeModel, loadModel } from './loadModel.ts';
