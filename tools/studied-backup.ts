/**
 * Writes the backup of somebody who has studied for half a year and then been away for some days: for looking at screens
 * with something on them. Run: node tools/run-ts.mjs tools/studied-backup.ts FILE [cards] [days away]
 */
import { writeFileSync } from 'node:fs';
import { cardIdOf, IDS, newDeviceId, noteIdOfGuid, templateId } from '../lib/core/ids';
import { DEFAULT_DECK, DEFAULT_PRESET, DEFAULT_SETTINGS } from '../lib/core/defaults';
import { DEFAULT_PARAMETERS, modelOf } from '../lib/core/memory';
import { momentOf } from '../lib/core/day';
import type { Act, Card, Deck, DeckId, Note, Operation, Rating, Schedule } from '../lib/core/model';
import { BUILT_IN_NOTE_TYPES } from '../lib/core/note-types';
import { seededRandom } from '../lib/core/quiz-random';
import { NEW_SCHEDULE, fuzzSeed, rate, scheduleAfter } from '../lib/core/schedule';
import { printBackup } from '../lib/formats/backup';

const [file = 'studied.json', cardCount = '600', away = '9'] = process.argv.slice(2);
const DAYS = 180;
const DAY_MS = 86_400_000;
const NEW_PER_DAY = 6;
const random = seededRandom(7);
const model = modelOf(DEFAULT_PARAMETERS.weights);
const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));
const plain = { deleted: false, clocks: {} };

const DECKS = ['Geography::Capitals', 'Geography::Rivers and lakes', 'Chemistry', 'History of the harbour'];
const decks = ['Geography', ...DECKS].map((name, index): Deck => ({ ...DEFAULT_DECK, id: `deck-example-${index}` as DeckId, name, addedAt: Date.now() - (DAYS + 30 - index) * DAY_MS }));
const notes = Array.from({ length: Number(cardCount) }, (_, index): Note => ({
  ...plain, id: noteIdOfGuid(`example ${index}`), guid: `example ${index}`, noteTypeId: IDS.basic,
  fields: { front: `Which number comes after ${index}, and which before it?`, back: `${index + 1}, and ${index - 1}` },
  tags: index % 7 === 0 ? ['hard-ones', 'chapter::2'] : [], source: null, fact: null, addedAt: Date.now() - (DAYS + 20) * DAY_MS,
}));
const cards = notes.map((note, position): Card => ({
  ...plain, id: cardIdOf(note.id, templateId('ask')), noteId: note.id, templateId: templateId('ask'), deckId: decks[1 + (position % DECKS.length)]!.id, position,
}));

const device = newDeviceId(bytes);
const operations: Operation[] = [];
const schedules = new Map<string, Schedule>();
const end = Date.now() - Number(away) * DAY_MS;

function answer(card: Card, at: number): void {
  const moment = momentOf(at, 0, DEFAULT_SETTINGS.rolloverHour);
  const schedule = schedules.get(card.id) ?? NEW_SCHEDULE;
  const knows = schedule.state === 'new' ? 0.7 : schedule.state === 'review' ? model.retrievability(moment.studyDay - schedule.reviewedDay, schedule.memory.stability) : 0.9;
  const draw = random();
  const rating: Rating = random() > knows ? 'again' : draw < 0.12 ? 'hard' : draw < 0.9 ? 'good' : 'easy';
  const setting = { preset: DEFAULT_PRESET, model, moment, seed: fuzzSeed(card.id, schedule.reps) };
  const act: Act = rate(card.id, schedule, rating, 2500 + Math.floor(random() * 14_000), setting, DEFAULT_PRESET);
  operations.push({ ...act, ...moment, device, n: operations.length + 1, batch: null } as Operation);
  schedules.set(card.id, scheduleAfter(schedule, rating, act.outcome, moment, model));
}

for (let day = DAYS; day >= 0; day -= 1) {
  const { studyDay } = momentOf(end - day * DAY_MS, 0, DEFAULT_SETTINGS.rolloverHour);
  if (day % 23 === 5) continue;
  let at = studyDay * DAY_MS + 9 * 3_600_000 + Math.floor(random() * 3_600_000);
  const isToday = (card: Card): boolean => {
    const schedule = schedules.get(card.id);
    return schedule !== undefined && schedule.state !== 'new' && ('at' in schedule.due || schedule.due.day <= studyDay);
  };
  const begun = cards.filter((card) => !schedules.has(card.id)).slice(0, NEW_PER_DAY);
  let queue = [...cards.filter(isToday), ...begun];
  for (let round = 0; round < 6 && queue.length > 0; round += 1) {
    for (const card of queue) answer(card, (at += 14_000));
    at += 11 * 60_000;
    queue = queue.filter((card) => 'at' in (schedules.get(card.id) as { due: object }).due);
  }
}

writeFileSync(file, printBackup({
  documents: [], noteTypes: BUILT_IN_NOTE_TYPES, notes, cards, decks: [DEFAULT_DECK, ...decks], presets: [DEFAULT_PRESET],
  parameters: [{ ...DEFAULT_PARAMETERS }], operations, quizzes: [], settings: DEFAULT_SETTINGS,
}));
console.log(JSON.stringify({ file, notes: notes.length, reviews: operations.length }));
