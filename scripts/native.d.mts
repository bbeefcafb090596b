/** Types of native.mjs for its test. */
export const hasCompiler: boolean;
export const binaryNames: readonly string[];
export function buildKernels(folder: string): void;
