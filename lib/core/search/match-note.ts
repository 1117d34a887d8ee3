/** Terms that ask about a note alone: its texts, tags, type and source. */
import { DAY_MS } from '../day';
import { textOfHtml } from '../html-text';
import { expressionTest, hasWildcards, literalOf, patternOf, wholeTest, withoutDeletions, withoutMarks, wordTest, type TextTest } from './pattern';
import type { SearchContext, SearchNote } from './searched';
import type { Manner, Term } from './term';

type NoteTest = (note: SearchNote) => boolean;

/** Null for a term that asks about more than the note. */
export function noteTest(term: Term, context: SearchContext): NoteTest | null {
  switch (term.kind) {
    case 'text': return textTest(term.manner, term.text);
    case 'field': return fieldTest(term);
    case 'tag': return tagTest(term.manner, term.text);
    case 'noteType': return typeTest(term.text);
    case 'duplicate': return duplicateTest(term);
    case 'days': return term.what === 'edited' ? editedTest(context.dayEndsAt - term.days * DAY_MS) : null;
    case 'source': return sourceTest(term.text, ({ title, url }) => [title, url]);
    case 'quote': return sourceTest(term.text, ({ quote }) => [quote]);
    case 'factKind': return kindTest(term.text);
    default: return null;
  }
}

function textTest(manner: Manner, text: string): NoteTest {
  if (manner === 'plain') return plainTest(text);
  if (manner === 'expression') return onFields(expressionTest(text), (field) => field);
  if (manner === 'word') return onFields(wordTest(text), (field) => field);
  const change = manner === 'noMarks' ? withoutMarks : withoutDeletions;
  const test = plainTest(manner === 'noMarks' ? withoutMarks(text) : text);
  return (note) => test({ ...note, text: change(note.text) });
}

/** The note's text is in lower case already. */
function plainTest(text: string): NoteTest {
  if (!hasWildcards(text)) {
    const sought = literalOf(text).toLowerCase();
    return (note) => note.text.includes(sought);
  }
  const pattern = new RegExp(patternOf(text.toLowerCase()), 'u');
  return (note) => pattern.test(note.text);
}

/** Expressions see all fields as one text, as in Anki; those of a type whose text is HTML, their marks too. */
function onFields(test: TextTest, change: (text: string) => string): NoteTest {
  return ({ fields }) => test(change(fields.join('\u001f')));
}

function fieldTest({ field, manner, text }: Extract<Term, { kind: 'field' }>): NoteTest {
  const isNamed = wholeTest(field);
  const indices = new Map<string, readonly number[]>();
  const test = manner === 'expression' ? expressionTest(text) : wholeTest(manner === 'noMarks' ? withoutMarks(text) : text);
  const change = manner === 'noMarks' ? withoutMarks : (stored: string): string => stored;
  return ({ type, fields }) => {
    let named = indices.get(type.id);
    if (!named) indices.set(type.id, named = type.fields.flatMap(({ name }, index) => (isNamed(name) ? [index] : [])));
    return named.some((index) => test(change(fields[index] ?? '')));
  };
}

/** A tag and the tags inside it. */
function tagTest(manner: Manner, text: string): NoteTest {
  if (manner === 'plain' && text === 'none') return ({ note }) => note.tags.length === 0;
  if (manner === 'plain' && text === '*') return () => true;
  if (manner === 'expression') return anyTag(expressionTest(text), (tag) => tag);
  const sought = manner === 'noMarks' ? withoutMarks(text) : text;
  const pattern = new RegExp(`^(?:${patternOf(sought, '\\S')})(?:::|$)`, 'iu');
  return anyTag((tag) => pattern.test(tag), manner === 'noMarks' ? withoutMarks : (tag) => tag);
}

const anyTag = (test: TextTest, change: (tag: string) => string): NoteTest => ({ note }) => note.tags.some((tag) => test(change(tag)));

function typeTest(text: string): NoteTest {
  const isNamed = wholeTest(text);
  return ({ type }) => isNamed(type.name);
}

function duplicateTest({ noteType, text }: Extract<Term, { kind: 'duplicate' }>): NoteTest {
  const sought = textOfHtml(text).text;
  return ({ type, fields }) => (type.id === noteType || type.anki?.id === noteType) && textOfHtml(fields[0] ?? '').text === sought;
}

const editedTest = (since: number): NoteTest => ({ editedAt }) => editedAt > since;

/** Ours: anywhere in what the note's source says; `*` for any source. */
function sourceTest(text: string, said: (source: NonNullable<SearchNote['note']['source']>) => readonly string[]): NoteTest {
  const pattern = new RegExp(patternOf(text), 'iu');
  return ({ note }) => note.source !== null && said(note.source).some((part) => pattern.test(part));
}

function kindTest(text: string): NoteTest {
  const isKind = wholeTest(text);
  return ({ note }) => note.fact !== null && isKind(note.fact.kind);
}
