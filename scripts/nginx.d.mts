import type { Reach } from './reach.mjs';

export function nginxInclude(reach?: Reach): string;
