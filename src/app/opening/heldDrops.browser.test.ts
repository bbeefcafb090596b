import { expect, it } from 'vitest';
import { holdDrops, takeHeldDrops } from './heldDrops.ts';

function letGo(name: string): DragEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['film'], name));
  const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  document.body.dispatchEvent(drop);
  return drop;
}

it('a film let go before the app stands is kept for it, and the browser stays on the page', async () => {
  holdDrops();
  const early = letGo('tôt.dcm');

  const taken = await Promise.all(takeHeldDrops());
  const late = letGo('tard.dcm');

  expect(early.defaultPrevented).toBe(true);
  expect(taken.flatMap(({ files }) => files.map(({ file }) => file.name))).toEqual(['tôt.dcm']);
  expect(late.defaultPrevented).toBe(false);
  expect(takeHeldDrops()).toEqual([]);
});
