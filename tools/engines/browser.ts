/** What a person does in a browser, in words both automations know: presses by name, reads what is shown, waits for it. */
import type { startEngine } from './engines.mjs';

type Engine = Exclude<Awaited<ReturnType<typeof startEngine>>, { readonly why: string }>;
interface Found { readonly [key: string]: string }

export interface Browser {
  readonly go: (url: string) => Promise<void>;
  /** Presses what has this name; waits until it is there and can be pressed. */
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly keys: (keys: string) => Promise<void>;
  /** Runs a function body in the page, with `args`. */
  readonly run: <T>(body: string, ...args: readonly unknown[]) => Promise<T>;
  /** Waits until the function body gives something true, and gives that. */
  readonly until: <T>(what: string, body: string, ...args: readonly unknown[]) => Promise<T>;
  readonly screenshot: () => Promise<Buffer>;
  /** Sum of the most memory each of the browser's processes held, in MB; shared pages count once for each. */
  readonly peakMegabytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 60_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Finds by the name a screen reader would say: label, aria-label, words. */
const BY_NAME = `
  const shown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText ?? '').trim().replace(/\\s+/g, ' ');
  const [text, isPattern] = arguments;
  const fits = isPattern ? (name) => new RegExp(text).test(name) : (name) => name === text;
  return [...document.querySelectorAll('button, a, summary, [role=button]')].find((element) => shown(element) && fits(nameOf(element))) ?? null;`;

export function browserOf(engine: Engine): Browser {
  const run = <T>(body: string, ...args: readonly unknown[]): Promise<T> => engine.command('ExecuteScript', { script: body, args }) as Promise<T>;
  const until = async <T>(what: string, body: string, ...args: readonly unknown[]): Promise<T> => {
    const end = Date.now() + PATIENCE_MS;
    let last = '';
    while (Date.now() < end) {
      const found = await run<T>(body, ...args).catch((error: Error) => {
        last = error.message;
        return null;
      });
      if (found) return found;
      await new Promise((after) => setTimeout(after, 100));
    }
    const page = await run<string>('return document.body.innerText.slice(0, 500)').catch(() => '');
    throw new Error(`${what} did not come. ${last} The page says: ${page.replace(/\s+/g, ' ')}`);
  };
  const found = (element: Found): string => element[ELEMENT] ?? Object.values(element)[0] ?? '';
  return {
    run, until,
    go: async (url) => void (await engine.command('Navigate', { url })),
    async press(name) {
      const args = typeof name === 'string' ? [name, false] : [name.source, true];
      const element = await until<Found>(`“${String(name)}”`, BY_NAME, ...args);
      await engine.command('ElementClick', { id: found(element) });
    },
    async type(selector, text) {
      const element = await until<Found>(selector, 'return document.querySelector(arguments[0])', selector);
      await engine.command('ElementSendKeys', { id: found(element), text, value: [...text] });
    },
    async keys(keys) {
      const actions = [...keys].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
      await engine.command('PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    screenshot: async () => Buffer.from(await engine.command('TakeScreenshot') as string, 'base64'),
    async peakMegabytes() {
      const { readFileSync } = await import('node:fs');
      const peak = (pid: number): number => {
        try {
          return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
        } catch {
          return 0;
        }
      };
      return Math.round(engine.processes().reduce((sum: number, pid: number) => sum + peak(pid), 0));
    },
    async stop() {
      await engine.command('DeleteSession').catch(() => undefined);
      engine.stop();
    },
  };
}
