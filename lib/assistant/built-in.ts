/** Chrome's built-in model, where the browser has one: nothing leaves the device. */
import { problemError } from '../core/problem';
import type { Ask, AssistantMessage } from './model';

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Session {
  promptStreaming(input: string, options: { readonly responseConstraint: object; readonly signal: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

/** The part of the Prompt API that is used (Chrome 148 and later on desktops). */
export interface BuiltInModel {
  availability(options: Languages): Promise<Availability>;
  create(options: Languages & {
    readonly initialPrompts: readonly AssistantMessage[];
    readonly signal: AbortSignal;
    readonly monitor: (monitor: EventTarget) => void;
  }): Promise<Session>;
}

interface Languages {
  readonly expectedInputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
  readonly expectedOutputs: readonly { readonly type: 'text'; readonly languages: readonly string[] }[];
}

const ENGLISH: Languages = { expectedInputs: [{ type: 'text', languages: ['en'] }], expectedOutputs: [{ type: 'text', languages: ['en'] }] };

/** The browser's model, or null. */
export const builtInModel = (): BuiltInModel | null => (globalThis as { readonly LanguageModel?: BuiltInModel }).LanguageModel ?? null;

/** Whether it can be used, perhaps after a download of some gigabytes that `create` begins. */
export async function builtInAvailability(model: BuiltInModel | null = builtInModel()): Promise<Availability> {
  return model ? model.availability(ENGLISH).catch(() => 'unavailable' as const) : 'unavailable';
}

/** `onLoaded` is told which share of the model, 0 to 1, has been downloaded. Has to begin in answer to a press. */
export function askBuiltIn(model: BuiltInModel, onLoaded: (share: number) => void): Ask {
  return async (messages, schema, onText, signal) => {
    const monitor = (progress: EventTarget): void => progress.addEventListener('downloadprogress', (event) => onLoaded((event as ProgressEvent).loaded));
    const initialPrompts = messages.filter(({ role }) => role === 'system');
    const input = messages.filter(({ role }) => role === 'user').map(({ content }) => content).join('\n\n');
    let session: Session | null = null;
    try {
      session = await model.create({ ...ENGLISH, initialPrompts, signal, monitor });
      const reader = session.promptStreaming(input, { responseConstraint: schema, signal }).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) onText(part.value);
    } catch (error) {
      if (signal.aborted) throw new DOMException('cancelled', 'AbortError');
      throw problemError({ code: 'assistant-built-in', where: '', values: { detail: error instanceof Error ? error.message : '' }, severity: 'error' });
    } finally {
      session?.destroy();
    }
  };
}
