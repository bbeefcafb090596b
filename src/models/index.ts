/** Model folders: manifest, verification, self-test. */
export type * from './manifest.ts';
export { fetchSource } from './byteSource.ts';
export { checkSelfTest } from './checkSelfTest.ts';
export { folderSource } from './folderSource.ts';
export { squareRule } from './squareRule.ts';
export { describeModel, loadModel } from './loadModel.ts';
