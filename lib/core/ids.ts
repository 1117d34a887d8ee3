/** The one place that makes ids. What two devices can make alone is derived; everything else is random. */
import { contentHash } from './hash';
import type {
  BatchId, CardId, DeckId, DeviceId, DocumentId, FactId, FieldId, NoteId, NoteTypeId, ParametersId, PresetId, QuizId, TemplateId,
} from './model';

/** Gives `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** Ids that are the same in every collection. */
export const IDS = {
  defaultDeck: 'deck-default' as DeckId,
  defaultPreset: 'preset-default' as PresetId,
  basic: 'type-basic' as NoteTypeId,
  reversed: 'type-reversed' as NoteTypeId,
  cloze: 'type-cloze' as NoteTypeId,
  fact: 'type-fact' as NoteTypeId,
} as const;

export const fieldId = (name: string): FieldId => name as FieldId;
export const templateId = (name: string): TemplateId => name as TemplateId;

/** 128 random bits as 32 hex digits. */
export function randomId(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const newDeckId = (randomBytes: RandomBytes): DeckId => `deck-${randomId(randomBytes)}` as DeckId;
export const newPresetId = (randomBytes: RandomBytes): PresetId => `preset-${randomId(randomBytes)}` as PresetId;
export const newNoteId = (randomBytes: RandomBytes): NoteId => `note-${randomId(randomBytes)}` as NoteId;
export const newBatchId = (randomBytes: RandomBytes): BatchId => `batch-${randomId(randomBytes)}` as BatchId;
export const newQuizId = (randomBytes: RandomBytes): QuizId => `quiz-${randomId(randomBytes)}` as QuizId;
export const newDeviceId = (randomBytes: RandomBytes): DeviceId => randomId(randomBytes) as DeviceId;

export const documentIdOf = (text: string): DocumentId => `doc-${contentHash(['document', text])}` as DocumentId;

/** A deck made from a document: the same document and name give the same deck on every device. */
export const deckIdOf = (document: DocumentId, name: string): DeckId => `deck-${contentHash(['deck', document, name])}` as DeckId;

/** Parts: document, kind, relation, spans of subject, object and answer, asked role. */
export const factIdOf = (parts: readonly string[]): FactId => `fact-${contentHash(['fact', ...parts])}` as FactId;

export const noteIdOfFact = (fact: FactId): NoteId => `note-${contentHash(['note of fact', fact])}` as NoteId;

/** An imported note: the same foreign guid is the same note. */
export const noteIdOfGuid = (guid: string): NoteId => `note-${contentHash(['note of guid', guid])}` as NoteId;

/** For a cloze note the template is the deletion's number, as `c1`. */
export const cardIdOf = (note: NoteId, template: TemplateId): CardId => `${note}/${template}` as CardId;

export const parametersIdOf = (weights: readonly number[]): ParametersId =>
  `fsrs-6-${contentHash(['fsrs-6', ...weights.map(String)])}` as ParametersId;
