/** A question of every kind, of our own making, and the link by which one is practised: what is walked by keys and heard in a screen reader. */
import type { Question, QuizId } from '../lib/core/model';
import type { SharedQuiz } from '../lib/core/quiz-share';
import { printQuizLink } from '../lib/formats/quiz-link';

const base = { card: null, noteId: null, context: 'Rome', accepted: [], source: null };
const part = (text: string, answer: string) => ({ card: null, noteId: null, text, answer });
export const QUESTIONS: readonly Question[] = [
  { ...base, kind: 'choice', prompt: 'Who crossed the Rubicon?', answer: 'Caesar', options: ['Pompey', 'Caesar', 'Crassus'] },
  { ...base, kind: 'typed', prompt: 'On which river does Rome lie?', answer: 'Tiber' },
  { ...base, kind: 'cloze', prompt: 'Rome was founded by […].', answer: 'Romulus', options: [] },
  { ...base, kind: 'truth', prompt: 'Nero was the first emperor.', answer: 'Augustus', isTrue: false },
  { ...base, kind: 'several', prompt: 'Which are hills of Rome?', answer: 'Aventine\nCaelian', options: ['Aventine', 'Olympus', 'Caelian'], parts: [part('Aventine', 'Aventine'), part('Olympus', ''), part('Caelian', 'Caelian')] },
  { ...base, kind: 'told', prompt: '', answer: 'Rome has seven hills.', options: ['Rome has nine hills.', 'Rome has seven hills.'], parts: [part('Rome has nine hills.', ''), part('Rome has seven hills.', 'Rome has seven hills.')] },
  { ...base, kind: 'matching', prompt: '', answer: 'war: Mars\nsea: Neptune', options: ['Neptune', 'Mars'], parts: [part('war', 'Mars'), part('sea', 'Neptune')] },
  { ...base, kind: 'ordering', prompt: '', answer: '44 BC: Caesar dies\nAD 80: the Colosseum opens', options: ['the Colosseum opens', 'Caesar dies'], parts: [part('Caesar dies', '44 BC'), part('the Colosseum opens', 'AD 80')] },
  { ...base, kind: 'recall', prompt: '', answer: 'Rome has seven hills.\nRome lies on the Tiber.', parts: [part('Rome has seven hills.', 'seven hills'), part('Rome lies on the Tiber.', 'the Tiber')] },
];

/** The fragment of a link to the question of a kind, for practice without a clock. */
export async function practiceLink(kind: Question['kind'], clock: SharedQuiz['options']['clock'] = { per: 'none' }): Promise<string> {
  const questions = QUESTIONS.filter((question) => question.kind === kind);
  const shared: SharedQuiz = {
    kind: 'quiz', id: 'quiz-rome' as QuizId, title: 'Rome', score: null, questions,
    options: { decks: [], kinds: [kind], count: 1, clock, extraTime: 1, run: 'practice', counts: 'none' },
  };
  return `quiz=${await printQuizLink(shared)}`;
}
