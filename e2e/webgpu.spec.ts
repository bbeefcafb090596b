import { drop, phantoms } from './support/films.ts';
import { expect, test } from './support/test.ts';

test('the score is the same on WebGPU (software adapter) as on WASM, in the built app under its policy', async ({
  page,
}) => {
  const scoreOn = async (backend: string): Promise<number> => {
    await page.goto(`/?backend=${backend}`);
    await expect(page.locator(`[data-backend="${backend}"]`)).toBeVisible({ timeout: 120_000 });
    await drop(page, phantoms(1));
    await page.getByRole('combobox', { name: 'Question' }).fill('fracture');
    await page.keyboard.press('Enter');
    const score = page.locator('.zeroshot-score');
    await expect(score).toContainText(/\d,\d/, { timeout: 120_000 });
    return Number(
      /−?\d+,\d+/
        .exec(await score.innerText())![0]
        .replace('−', '-')
        .replace(',', '.'),
    );
  };

  const onWasm = await scoreOn('wasm');
  const onWebGpu = await scoreOn('webgpu');

  expect(Math.abs(onWasm - onWebGpu)).toBeLessThanOrEqual(0.002);
});
