/** Model folders: manifest, verification, self-test. */
export type * from './manifest.ts';
export { fetchSource, type ByteSource } from './byteSource.ts';
export { checkSelfTest, type SelfTestAnswers } from './checkSelfTest.ts';
export { modelError, type ModelErrorCode } from './errors.ts';
export { folderSource } from './folderSource.ts';
export { describeModel, loadModel } from './loadModel.ts';
