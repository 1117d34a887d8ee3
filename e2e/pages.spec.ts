/** Every page there is, as it opens for a newcomer: on a phone and on a desk, in light and in dark, mirrored too. */
import { readFileSync } from 'node:fs';
import { DESKTOP, PHONE, expect, expectAccessible, test } from './test';

const { files } = JSON.parse(readFileSync('out/files.json', 'utf8')) as { files: { path: string }[] };
const pages = files
  .map(({ path }) => /^(\/.*)index\.html$/.exec(path)?.[1])
  .filter((path): path is string => path !== undefined && !/^\/(404|_not-found)\//.test(path))
  .map((path) => path.slice(1));

test('the export has the pages of the navigation', () => {
  expect(pages).toEqual(expect.arrayContaining(['', 'create/', 'decks/', 'import/', 'quiz/', 'settings/', 'stats/', 'study/']));
});

for (const page of [...pages, 'nowhere/']) {
  test(`/${page}`, async ({ page: tab }) => {
    await tab.setViewportSize(PHONE);
    await tab.goto(page);
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
    for (const viewport of [PHONE, DESKTOP]) {
      await tab.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        await expectAccessible(tab);
      }
    }
    for (const dir of ['ltr', 'rtl']) {
      await tab.evaluate((way) => document.documentElement.setAttribute('dir', way), dir);
      for (const width of [320, PHONE.width, 768, DESKTOP.width]) {
        await tab.setViewportSize({ width, height: 740 });
        const sticksOut = () => tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        await expect.poll(sticksOut, `pixels that stick out sideways, ${dir}, ${width} wide`).toBeLessThanOrEqual(0);
      }
    }
  });
}
