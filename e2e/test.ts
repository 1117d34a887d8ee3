/**
 * What every end-to-end test stands on: pages that are watched. A violation of the page policy, a request
 * to another origin or an error in a page fails the test, whatever else it looks at.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';

export { expect };

/** Sizes of the two screens the look is drawn for. */
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

interface Fixtures {
  /** Everything seen so far that must not be; emptied by a test that provokes one on purpose. */
  readonly trouble: string[];
}

export const test = base.extend<Fixtures>({
  trouble: [
    async ({ context }, use) => {
      const trouble: string[] = [];
      await watch(context, trouble);
      // "Ready offline" comes whenever the files are kept, over whatever is being tested; offline.spec.ts looks for it.
      await context.addInitScript(() => {
        if (location.protocol === 'http:') localStorage.setItem('factdeck.told-offline', '1');
      });
      await use(trouble);
      expect(trouble, 'policy violations, foreign requests and page errors').toEqual([]);
    },
    { auto: true },
  ],
});

/** Watches every page of a context from now on; findings are appended to `trouble`. */
export async function watch(context: BrowserContext, trouble: string[]): Promise<void> {
  await context.exposeFunction('factdeckTrouble', (text: string) => trouble.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { factdeckTrouble } = window as unknown as { factdeckTrouble: (text: string) => void };
      factdeckTrouble(`policy: ${event.violatedDirective} blocked ${event.blockedURI || event.sample}`);
    });
  });
  context.on('weberror', (error) => trouble.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) trouble.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') trouble.push(`request: ${request.url()}`);
  });
}

/** Nothing axe knows of is wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // What was just changed is drawn first.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  // A frame without scripts never answers axe: the page around it is looked at alone.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode((await page.locator('iframe').count()) > 0).exclude('iframe').analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** A page asked for what is not there, or with the server stopped: the test itself says what is to be seen. */
function isExpected(text: string): boolean {
  return /Failed to load resource: (net::ERR_CONNECTION_REFUSED|the server responded with a status of 404)/.test(text);
}
