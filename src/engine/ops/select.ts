/** The only place that chooses between forms of one op. All forms give the same numbers, not the same speed. */
import { getBackend } from '@tensorflow/tfjs-core';
import { attention, type Attention } from './attention.ts';
import { attentionPerHead } from './attentionPerHead.ts';

export function selectAttention(): Attention {
  return getBackend() === 'wasm' ? attentionPerHead : attention;
}
