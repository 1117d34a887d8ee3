/**
 * Models, decks and presets of schemas 15 to 18 as the JSON of schema 11, which every Anki reads and which is what we
 * keep. Keys that only newer versions know lie in their `other` blob as JSON and come along.
 * Source: proto/anki of ankitects/anki 26.08.
 */
import { rowsOf, type Cell, type SqlDatabase } from './database';
import { bytesOf, flagOf, floatOf, floatsOf, longOf, messagesOf, numberOf, otherFields, readMessage, textOf, type Message } from './protobuf';

type Row = Readonly<Record<string, unknown>>;

export function configOf(database: SqlDatabase): Row {
  return Object.fromEntries(rowsOf(database, 'SELECT KEY, val FROM config').flatMap(([key, value]) => {
    try {
      return [[String(key), JSON.parse(textOfCell(value)) as unknown]];
    } catch {
      return [];
    }
  }));
}

export function modelOf(database: SqlDatabase): Row[] {
  const fields = grouped(database, 'SELECT ntid, ord, name, config FROM fields', ([, ord, name, config]) => ({ ...fieldOf(Number(ord), textOfCell(name), messageOf(config)), ...unknownIn(config, 11) }));
  const templates = grouped(database, 'SELECT ntid, ord, name, config FROM templates', ([, ord, name, config]) => ({ ...templateOf(Number(ord), textOfCell(name), messageOf(config)), ...unknownIn(config, 8) }));
  return rowsOf(database, 'SELECT id, name, mtime_secs, usn, config FROM notetypes').map(([id, name, mod, usn, config]) => {
    const message = messageOf(config);
    return {
      ...other(message), ...unknownIn(config, 10),
      id: String(id), name: textOfCell(name), mod, usn, type: numberOf(message, 1), sortf: numberOf(message, 2), did: null,
      css: textOf(message, 3), latexPre: textOf(message, 5), latexPost: textOf(message, 6), latexsvg: flagOf(message, 7),
      ...(numberOf(message, 9) ? { originalStockKind: numberOf(message, 9) } : {}),
      ...(longOf(message, 10) !== null ? { originalId: numberOf(message, 10) } : {}),
      req: messagesOf(message, 8).map((required) => [numberOf(required, 1), ['none', 'any', 'all'][numberOf(required, 2)] ?? 'none', packedOf(required, 3)]),
      flds: fields.get(String(id)) ?? [], tmpls: templates.get(String(id)) ?? [],
    };
  });
}

function fieldOf(ord: number, name: string, message: Message): Row {
  return {
    ...other(message),
    name, ord, sticky: flagOf(message, 1), rtl: flagOf(message, 2), font: textOf(message, 3) || 'Arial', size: numberOf(message, 4, 20),
    description: textOf(message, 5), plainText: flagOf(message, 6), collapsed: flagOf(message, 7), excludeFromSearch: flagOf(message, 8),
    ...idOf(message, 9), ...(message.has(10) ? { tag: numberOf(message, 10) } : {}), preventDeletion: flagOf(message, 11),
  };
}

function templateOf(ord: number, name: string, message: Message): Row {
  return {
    ...other(message),
    name, ord, qfmt: textOf(message, 1), afmt: textOf(message, 2), bqfmt: textOf(message, 3), bafmt: textOf(message, 4),
    did: numberOf(message, 5) || null, bfont: textOf(message, 6), bsize: numberOf(message, 7), ...idOf(message, 8),
  };
}

/** Ids of fields and templates are 64 random bits: those a number does not hold stay text. */
function idOf(message: Message, field: number): Row {
  const id = longOf(message, field);
  return id === null ? {} : { id: id.length < 16 ? Number(id) : id };
}

export function deckOf(database: SqlDatabase): Row[] {
  return rowsOf(database, 'SELECT id, name, mtime_secs, usn, common, kind FROM decks').map(([id, name, mod, usn, common, kind]) => {
    const shared = messageOf(common);
    const sort = messageOf(kind);
    const day = numberOf(shared, 3);
    return {
      ...other(shared), ...unknownIn(common, 7),
      id, name: textOfCell(name).replaceAll('\u001f', '::'), mod, usn,
      collapsed: flagOf(shared, 1), browserCollapsed: flagOf(shared, 2), desc: '',
      newToday: [day, numberOf(shared, 4)], revToday: [day, numberOf(shared, 5)], lrnToday: [day, numberOf(shared, 6)], timeToday: [day, numberOf(shared, 7)],
      ...(sort.has(2) ? filteredOf(readMessage(bytesOf(sort, 2))) : normalOf(readMessage(bytesOf(sort, 1)))),
    };
  });
}

function normalOf(message: Message): Row {
  const limit = (field: number) => (message.has(field) ? numberOf(message, field) : null);
  const today = (field: number) => messagesOf(message, field).map((one) => ({ limit: numberOf(one, 1), today: numberOf(one, 2) })).at(-1) ?? null;
  return {
    dyn: 0, conf: numberOf(message, 1, 1), extendNew: numberOf(message, 2), extendRev: numberOf(message, 3), desc: textOf(message, 4), md: flagOf(message, 5),
    reviewLimit: limit(6), newLimit: limit(7), reviewLimitToday: today(8), newLimitToday: today(9),
    ...(message.has(10) ? { desiredRetention: Math.round(floatOf(message, 10, 0.9) * 100) } : {}),
  };
}

function filteredOf(message: Message): Row {
  return {
    dyn: 1, resched: flagOf(message, 1), terms: messagesOf(message, 2).map((term) => [textOf(term, 1), numberOf(term, 2), numberOf(term, 3)]),
    delays: message.has(3) ? floatsOf(message, 3) : null, separate: true, previewDelay: numberOf(message, 4),
    previewHardSecs: numberOf(message, 5), previewGoodSecs: numberOf(message, 6), previewAgainSecs: numberOf(message, 7),
  };
}

export function presetOf(database: SqlDatabase): Row[] {
  return rowsOf(database, 'SELECT id, name, mtime_secs, usn, config FROM deck_config').map(([id, name, mod, usn, config]) => {
    const c = messageOf(config);
    return {
      ...other(c), ...unknownIn(config, 46),
      id, name: textOfCell(name), mod, usn, dyn: false, maxTaken: numberOf(c, 24), autoplay: !flagOf(c, 23), timer: Number(flagOf(c, 25)), replayq: !flagOf(c, 26),
      new: { delays: floatsOf(c, 1), initialFactor: Math.round(floatOf(c, 11, 2.5) * 1000), ints: [numberOf(c, 18), numberOf(c, 19), 0], order: numberOf(c, 20) === 0 ? 1 : 0, perDay: numberOf(c, 9), bury: flagOf(c, 27), separate: true },
      rev: { ease4: floatOf(c, 12, 1.3), ivlFct: floatOf(c, 15, 1), maxIvl: numberOf(c, 16), perDay: numberOf(c, 10), hardFactor: floatOf(c, 13, 1.2), bury: flagOf(c, 28), fuzz: 0.05, minSpace: 1 },
      lapse: { delays: floatsOf(c, 2), leechAction: numberOf(c, 21), leechFails: numberOf(c, 22), minInt: numberOf(c, 17), mult: floatOf(c, 14, 0) },
      buryInterdayLearning: flagOf(c, 29), newMix: numberOf(c, 30), interdayLearningMix: numberOf(c, 31), newSortOrder: numberOf(c, 32), reviewOrder: numberOf(c, 33),
      newGatherPriority: numberOf(c, 34), ...(c.has(35) ? { newPerDayMinimum: numberOf(c, 35) } : {}), questionAction: numberOf(c, 36), desiredRetention: floatOf(c, 37, 0.9), stopTimerOnAnswer: flagOf(c, 38),
      sm2Retention: floatOf(c, 40, 0.9), secondsToShowQuestion: floatOf(c, 41, 0), secondsToShowAnswer: floatOf(c, 42, 0), answerAction: numberOf(c, 43),
      waitForAudio: flagOf(c, 44), weightSearch: textOf(c, 45), ignoreRevlogsBeforeDate: textOf(c, 46), easyDaysPercentages: floatsOf(c, 4),
      fsrsWeights: floatsOf(c, 3), fsrsParams5: floatsOf(c, 5), fsrsParams6: floatsOf(c, 6),
    };
  });
}

function grouped(database: SqlDatabase, query: string, make: (row: Cell[]) => Row): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rowsOf(database, query)) groups.set(String(row[0]), [...(groups.get(String(row[0])) ?? []), make(row)]);
  for (const rows of groups.values()) rows.sort((a, b) => Number(a['ord']) - Number(b['ord']));
  return groups;
}

function other(message: Message): Row {
  try {
    return JSON.parse(textOf(message, 255) || '{}') as Row;
  } catch {
    return {};
  }
}

/** The key under which fields of a newer Anki lie here, as hexadecimal digits. */
export const unknownFields = 'factdeckUnknown';

/** Fields whose numbers are above those that are known. */
function unknownIn(cell: Cell | undefined, last: number): Row {
  const known = new Set([...Array.from({ length: last }, (_, index) => index + 1), 255]);
  const bytes = cell instanceof Uint8Array ? otherFields(cell, known) : new Uint8Array();
  return bytes.length === 0 ? {} : { [unknownFields]: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function packedOf(message: Message, field: number): number[] {
  return (message.get(field) ?? []).flatMap((value) => (value instanceof Uint8Array ? [...value] : [Number(value)]));
}

const messageOf = (cell: Cell | undefined): Message => readMessage(cell instanceof Uint8Array ? cell : new Uint8Array());
const textOfCell = (cell: Cell | undefined): string => (cell instanceof Uint8Array ? new TextDecoder().decode(cell) : String(cell ?? ''));
