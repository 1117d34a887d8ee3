/** Words of the assistant. Not in the catalogue: they come with its screens, which most people never open. */
import { plural } from '../plural';
import type { Problem } from '../../core/model';

const part = ({ part: at, parts }: Problem['values']): string => (Number(parts) > 1 ? ` (part ${at} of ${parts})` : '');
const told = ({ detail }: Problem['values']): string => (detail ? ` It says: “${detail}”.` : '');

export const assistant = {
  section: 'Assistant',
  intro: 'A language model of your choice can propose more cards. Each is held against the text word for word, and you decide on every one. Factdeck needs none.',
  engine: 'Who proposes',
  engines: { off: 'Nobody', service: 'A service', browser: 'This browser' },
  engineMissing: 'This browser has no model of its own. Chrome on a computer with room for it does.',
  browserText: 'The model runs in the browser: nothing leaves this device. The first time, the browser may have to download it, some gigabytes.',
  address: 'Address',
  addressHint: 'Of a service that speaks OpenAI’s language, such as http://localhost:11434 for Ollama or http://localhost:1234 for LM Studio',
  addressWrong: 'This is no web address.',
  addressOpen: 'Outside this device only https is taken: on the way anyone could read your text and key.',
  model: 'Model',
  modelHint: 'Its name as the service knows it, such as qwen3:8b',
  key: 'Key',
  keyHint: 'If the service needs one. It stays on this device, is in no backup and no deck, and is sent to this address only.',
  leaves: (host: string) =>
    `When you ask about a text, that text, its title and date go to ${host}, and nothing else: no cards, no reviews. Whoever runs it may keep them. Nothing is sent before you press “Ask”.`,
  leavesHere: (host: string) => `When you ask about a text, that text, its title and date go to a program on this device (${host}). Whether it passes them on is up to that program.`,
  forget: 'Forget address and key',
  try: 'Try it',
  tryHint: 'Asks about one sentence of our own.',
  tryText: 'The lighthouse of Skerry was built in 1852 by the engineer Ada Holm.',
  tryTitle: 'The lighthouse of Skerry',
  trying: 'Asking …',
  tried: (cards: number) => (cards === 0 ? 'It answers, but proposed no card. A larger model may do better.' : `It works: ${plural(cards, '# card', '# cards')} proposed.`),

  ask: 'Ask',
  askTitle: 'Ask an assistant',
  chooseFirst: 'Choose who is asked. You find this again in the settings.',
  words: (words: number, parts: number) => `${plural(words, '# word', '# words')}, sent in ${plural(parts, 'one part', '# parts')}`,
  send: (host: string) => `Ask ${host}`,
  sendBrowser: 'Ask this browser',
  asking: (at: number, parts: number, cards: number) => `Part ${at} of ${parts}: ${plural(cards, '# card', '# cards')} proposed`,
  starting: 'Asking …',
  loading: (percent: number) => `Downloading the model: ${percent} %`,
  checking: 'Holding them against the text …',
  cancel: 'Cancel',
  result: (proposed: number, held: number) =>
    proposed === 0 ? 'It proposed no card.' : `${plural(proposed, '# card', '# cards')} proposed, ${held === proposed ? 'and the text bears all of them out' : `${held} of them borne out by the text`}.`,
  resultMore: 'They are among the proposals now, marked, for you to keep or drop. What did not hold is under “left out”, with the reason.',
  again: 'Ask again',
  done: 'Show the cards',
} as const;

export const assistantProblems: Readonly<Record<string, (values: Problem['values']) => string>> = {
  'assistant-address-open': () => assistant.addressOpen,
  'assistant-address-wrong': () => assistant.addressWrong,
  'assistant-broken': (values) => `Some of its answer was not in the form asked for and was left out${part(values)}. A larger model usually keeps to it.`,
  'assistant-built-in': (values) => `The browser’s model could not be used.${told(values)}`,
  'assistant-busy': (values) => `The service has too much to do, or your quota is used up${part(values)}. Wait a while, then ask again.${told(values)}`,
  'assistant-failed': (values) => `The service failed with error ${values.status}${part(values)}.${told(values)}`,
  'assistant-not-there': (values) => `The service knows no such place, or no model “${values.model}”. Check both.${told(values)}`,
  'assistant-refused': (values) => `The service did not let us in. Check the key.${told(values)}`,
  'assistant-slow': (values) => `The service said nothing for ${values.seconds} seconds${part(values)}. Ask again, or choose a smaller model.`,
  'assistant-unreachable': (values) =>
    `${values.address} cannot be reached from here, or does not allow this page to ask${part(values)}. Check the address and that it runs; Ollama has to be started with OLLAMA_ORIGINS set to the address of this app.`,
};
