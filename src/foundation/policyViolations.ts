/**
 * What the Content Security Policy blocked, in the page or in any of its workers, told on one channel: a build that
 * tries to evaluate code or reach another origin must be noticed wherever it happens.
 */
const policyChannel = 'osselet.policy';

export interface PolicyViolation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

/** Call once in the page and once in every worker. */
export function tellPolicyViolations(): void {
  const channel = new BroadcastChannel(policyChannel);
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile } = event as SecurityPolicyViolationEvent;
    const violation: PolicyViolation = {
      directive: effectiveDirective,
      blocked: blockedURI,
      source: sourceFile,
    };
    channel.postMessage(violation);
  });
}

/** What the page and its workers were kept from, from now on; the page hears itself, being another channel. */
export function followPolicyViolations(listen: (violation: PolicyViolation) => void): void {
  new BroadcastChannel(policyChannel).onmessage = ({ data }: MessageEvent<PolicyViolation>) => listen(data);
}
