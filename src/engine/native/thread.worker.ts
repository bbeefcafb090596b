/** One more thread of the native engine: it sleeps in the kernels until there is a program to run, and ends with them. */
import { tellPolicyViolations, tellRequests } from '../../foundation/index.ts';
import { instance, type ThreadStart } from './machine.ts';

tellPolicyViolations();
tellRequests();

addEventListener('message', ({ data }: MessageEvent<ThreadStart>) => {
  const { kernels, memory, control, thread, stack } = data;
  instance(kernels, memory, stack).serve?.(control, thread);
  close();
});
