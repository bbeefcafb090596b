/**
 * What the page stands on: https or plain http, and which browser. Supported are current Chrome and Edge, and Firefox ESR
 * for reading and scoring on the processor; elsewhere the page works as far as it can, and says that nobody checked.
 */
export type BrowserSupport = 'whole' | 'reading' | 'unchecked';

/** From `navigator.userAgent`: a browser that hides behind Chrome's engine is as good as Chrome here. */
export function browserSupport(userAgent: string): BrowserSupport {
  if (/\bMobile\b|Android|iPhone|iPad/.test(userAgent)) return 'unchecked';
  const chromium = /\b(?:Headless)?Chrom(?:e|ium)\/(\d+)/.exec(userAgent)?.[1];
  if (chromium !== undefined) return Number(chromium) >= oldestChromium ? 'whole' : 'unchecked';
  const firefox = /\bFirefox\/(\d+)/.exec(userAgent)?.[1];
  return firefox !== undefined && Number(firefox) >= oldestFirefox ? 'reading' : 'unchecked';
}

/** WebGPU with 16-bit floats, module workers, file handles kept in IndexedDB. */
const oldestChromium = 122;
/** The oldest ESR that is still kept up. */
const oldestFirefox = 128;
