/** The page's side of asking an assistant: a service that a person named, in a frame of its own, or the model of the browser. */
import { askAssistant, askBuiltIn, builtInAvailability, builtInModel, chunksOf, placeOf, type AssistantAnswer, type AssistantProgress, type AssistantRequest, type Endpoint } from '../assistant';
import { problemError, workerFailed } from '../core/problem';
import { assetUrl } from './base-path';
import type { FrameQuestion, FrameReply } from './assistant-frame';

export { builtInAvailability, chunksOf, placeOf, type AssistantAnswer, type AssistantProgress, type AssistantRequest, type Endpoint };

/** The frame tells of its first part at once. */
const SILENT_MS = 15_000;

/** Rejects with an AbortError once cancelled: the frame is then gone and with it the request. Else as askAssistant. */
export function askService(endpoint: Endpoint, request: AssistantRequest, onProgress: (progress: AssistantProgress) => void, signal: AbortSignal): Promise<AssistantAnswer> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = assetUrl('/assistant.html');
  const channel = new MessageChannel();
  return new Promise<AssistantAnswer>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    // Something else may stand at that address, such as the page of a host that has lost the file.
    const silent = setTimeout(() => reject(problemError(workerFailed('assistant.html', ''))), SILENT_MS);
    channel.port1.onmessage = ({ data }: MessageEvent<FrameReply>) => {
      clearTimeout(silent);
      if (data.type === 'progress') onProgress(data.value);
      else if (data.type === 'done') resolve(data.value);
      else reject(problemError(data.problem));
    };
    frame.onload = () => frame.contentWindow?.postMessage({ endpoint, request } satisfies FrameQuestion, location.origin, [channel.port2]);
    document.body.append(frame);
  }).finally(() => {
    channel.port1.close();
    frame.remove();
  });
}

/** As askService, with nothing leaving the device. `onLoaded` tells which share of the model was downloaded. */
export function askBrowser(request: AssistantRequest, onProgress: (progress: AssistantProgress) => void, onLoaded: (share: number) => void, signal: AbortSignal): Promise<AssistantAnswer> {
  const model = builtInModel();
  if (!model) return Promise.reject(problemError({ code: 'assistant-built-in', where: '', values: { detail: '' }, severity: 'error' }));
  return askAssistant(askBuiltIn(model, onLoaded), request, onProgress, signal);
}
