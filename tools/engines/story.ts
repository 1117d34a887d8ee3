/**
 * The main job and the cards from Anki, in a browser that is not Chromium: story.ts webkit|firefox URL [FOLDER].
 * Prints a line for each step and a last line of JSON: `{"passed", "failed", "megabytes"}` or `{"skipped"}`. FOLDER takes pictures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserOf, type Browser } from './browser';
import { startEngine } from './engines.mjs';
import { ankiSteps } from './story-anki';
import { mainSteps } from './story-main';

export interface Step {
  readonly name: string;
  readonly run: (browser: Browser) => Promise<void>;
}

const [name, url = '', pictures] = process.argv.slice(2) as ['webkit' | 'firefox', string, string | undefined];
const engine = await startEngine(name);
console.log(JSON.stringify('why' in engine ? { skipped: engine.why } : await told(browserOf(engine))));
process.exit(0);

async function told(browser: Browser): Promise<{ readonly passed: number; readonly failed: number; readonly megabytes: number }> {
  let passed = 0;
  let failed = 0;
  for (const steps of [mainSteps(url), await ankiSteps(url)]) {
    for (const step of steps) {
      const problem = await step.run(browser).then(() => null, (error: Error) => error.message);
      console.log(`${name}: ${step.name}: ${problem ?? 'works'}`);
      if (pictures !== undefined) await picture(browser, `${name}-${step.name}`);
      if (problem === null) passed += 1;
      else failed += 1;
      // Nothing can be said of cards that did not come in.
      if (problem !== null && step === steps[0]) break;
    }
  }
  const megabytes = await browser.peakMegabytes();
  await browser.stop();
  return { passed, failed, megabytes };
}

async function picture(browser: Browser, title: string): Promise<void> {
  mkdirSync(pictures!, { recursive: true });
  const drawn = await browser.screenshot().catch(() => null);
  if (drawn) writeFileSync(join(pictures!, `${title.replace(/\W+/g, '-')}.png`), drawn);
}
