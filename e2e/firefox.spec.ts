import { test as base } from '@playwright/test';
import { hasFirefox, startFirefox } from './support/firefox.ts';

const { expect } = base;

base.describe('Firefox ESR', () => {
  base.skip(!hasFirefox, 'needs firefox-esr (Debian: apt-get install firefox-esr)');

  base(
    'opens the demonstration study, paints one and scores a question on the processor',
    async ({ baseURL }) => {
      const firefox = await startFirefox();
      const shown = async (text: string) =>
        firefox.evaluate(
          `document.body.innerText.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`,
        );
      try {
        await firefox.open(baseURL ?? '');
        await expect.poll(() => shown('Firefox : lecture et scores'), { timeout: 30_000 }).toBe(true);
        await expect.poll(() => shown('Calcul sur le processeur'), { timeout: 90_000 }).toBe(true);

        await firefox.evaluate(
          `[...document.querySelectorAll('button')].find((b) => b.textContent.includes('étude de démonstration')).click()`,
        );
        await expect.poll(() => shown('FANTOME DEMONSTRATION'), { timeout: 90_000 }).toBe(true);
        const greys = () =>
          firefox.evaluate(`(() => {
          const canvas = document.querySelector('.film-sheet canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          return new Set(data.filter((_, at) => at % 4 === 0)).size;
        })()`);
        await firefox.screenshot('test-results/firefox-film.png');
        await expect.poll(greys, { timeout: 30_000 }).toBeGreaterThan(50);

        await firefox.evaluate(`document.querySelector('#zeroshot-question').focus()`);
        await firefox.type('fracture\uE007');
        await expect
          .poll(() => firefox.evaluate(`document.querySelector('.zeroshot-score')?.textContent ?? ''`), {
            timeout: 90_000,
          })
          .toMatch(/\d,\d/);
        await firefox.screenshot('test-results/firefox.png');
      } finally {
        await firefox.close();
      }
    },
  );
});
