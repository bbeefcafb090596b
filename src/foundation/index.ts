/** The floor under every room: typed errors, asserts, results, hashes. Imports nothing of ours. */
export { OsseletError, isOsseletError, toOsseletError, type Facts } from './errors.ts';
export { assert } from './assert.ts';
export { type Result, success, failure } from './result.ts';
export { hmacHex, sha256Hex, sha256HexNow } from './sha256.ts';
export { randomId, randomSecret } from './randomId.ts';
export { registerWorkerErrors } from './workerErrors.ts';
export { startWorker, type WorkerLine } from './startWorker.ts';
export { canonicalJson } from './canonicalJson.ts';
export { createLruMap } from './lruMap.ts';
export { followPolicyViolations, tellPolicyViolations, type PolicyViolation } from './policyViolations.ts';
export { trustOwnScripts } from './trustedScripts.ts';
export { followRequests, tellRequests, type SeenRequest } from './requests.ts';
export { wordsOf } from './wording.ts';
export { readCsv, writeCsv, type CsvForm, type CsvValue } from './csv.ts';
export { writeDecimal } from './decimal.ts';
export { chordOf, unshifted, type Chord } from './chord.ts';
export {
  commandSections,
  type BlockedReason,
  type Command,
  type CommandId,
} from './command.ts';
