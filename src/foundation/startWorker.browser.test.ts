import { expect, it } from 'vitest';
import { startWorker } from './startWorker.ts';

interface Protocol {
  draw(): number;
}

it('a worker whose script does not load tells whoever asks, then and later', async () => {
  const worker = new Worker('/there-is-no-such-worker.js', { type: 'module' });
  const line = startWorker<Protocol>(worker, 'phantom');
  const failure = { room: 'foundation', code: 'worker-failed', facts: { script: 'phantom' } };

  await expect(line.ask((remote) => remote.draw())).rejects.toMatchObject(failure);
  await expect(line.ask((remote) => remote.draw())).rejects.toMatchObject(failure);
  line.end();
});
