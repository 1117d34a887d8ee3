/** Quiz: choosing what is asked, the questions, and the result. */
import { plural } from '../plural';
import { instant } from './dates';

export const quiz = {
  title: 'Quiz',
  decks: 'Decks',
  allDecks: 'All decks',
  noDecksTitle: 'Nothing to ask yet.',
  noDecksText: 'A quiz is made from your decks. Make one from a document, import one, or install the starter deck on Today.',
  fromDocument: 'From a document',
  cards: (n: number) => plural(n, '# fact', '# facts'),
  chosenDecks: (chosen: number, all: number) => (chosen === all ? 'All decks' : chosen === 0 ? 'No deck' : `${plural(chosen, '# deck', '# decks')} of ${all}`),
  kinds: 'Kind of question',
  kindNames: { both: 'Mixed', choice: 'Choice', typed: 'Typed' },
  number: 'Number of questions',
  clock: 'Clock',
  clockNames: { question: 'Per question', quiz: 'Whole', none: 'None' },
  perQuestion: 'Time for each question',
  forWhole: 'Time for the whole quiz',
  secondsShort: (n: number) => `${n} s`,
  minutesShort: (n: number) => `${n} min`,
  extraTime: 'Extra time',
  times: (n: number) => (n === 0 ? 'Off: no clock runs' : n === 1 ? 'None' : `× ${n}`),
  extraTimeHint: 'Kept for every quiz.',
  start: (n: number) => plural(n, 'Start # question', 'Start # questions'),
  starting: 'Drawing questions …',
  chooseDeck: 'Choose at least one deck.',
  nothingToAsk: 'No card in these decks can be asked: each needs words on both sides.',
  couldNotStart: (reason: string) => `The quiz could not be stored, so it has not begun. ${reason}`,
  elsewhereTitle: 'This quiz is open in another tab.',
  elsewhereText: 'Go on there, or close that tab and try again here. The clock runs on.',
  past: 'Past quizzes',
  pastLine: (at: number, decks: string) => [instant(at), decks].filter((part) => part !== '').join(' · '),
  moreDecks: (first: string, others: number) => (others === 0 ? first : `${first} and ${plural(others, '# more', '# more')}`),
  morePast: (n: number) => plural(n, 'Show # more', 'Show # more'),

  position: (n: number, of: number) => `Question ${n} of ${of}`,
  progress: (done: number, of: number) => `${done} of ${plural(of, '# question', '# questions')} answered`,
  timeLeft: 'Time left',
  timeSpoken: (seconds: number) => `${spokenTime(seconds)} left`,
  timeUp: 'Time ran out on that question.',
  timesLine: (n: number) => `Time × ${n}`,
  answer: 'Answer',
  yourAnswer: 'Your answer',
  pass: 'I don’t know',
  letter: (index: number) => String.fromCharCode(65 + index),
  keysHint: 'Keys 1 to 4 or A to D choose, Enter answers.',
  closeTitle: 'Close. Was that what you meant?',
  closeAnswer: 'The answer is',
  closeYours: (text: string) => `You wrote “${text}”.`,
  countRight: 'Count it as right',
  countWrong: 'Count it as wrong',
  notStored: (reason: string) => `The last answer is not stored yet; it will be tried again. ${reason}`,

  leave: 'Leave the quiz',
  leaveTitle: 'Leave this quiz?',
  leaveClock: 'The clock runs on while you are away. The quiz waits under Quiz, on the same question.',
  leaveNoClock: 'The quiz waits under Quiz, on the same question.',
  stay: 'Keep going',
  leaveFor: 'Leave for now',
  end: 'End it and see the result',

  result: 'Result',
  score: (right: number, of: number) => `${right} of ${of}`,
  took,
  likely: (low: number, high: number) => (low === high ? `Likely about ${low} % on another set.` : `Likely ${low}–${high} % on another set.`),
  nothingAnswered: 'No question was answered.',
  notReached: (n: number) => plural(n, '# question was not reached.', '# questions were not reached.'),
  turnedBack: 'The device’s clock was turned back during this quiz.',
  missed: 'Missed',
  noMisses: 'Nothing missed.',
  youSaid: (text: string) => `You said ${text}`,
  noAnswer: 'No answer',
  timeRanOut: 'Time ran out',
  iWasRight: 'I was right',
  counted: 'Counted right by you',
  takeBack: 'Take that back',
  allQuestions: 'All questions',
  rightWord: 'Right',
  wrongWord: 'Missed',
  studyMisses: (n: number) => plural(n, 'Study the miss', 'Study the # misses'),
  another: 'Another quiz',
  gone: 'This quiz is no longer here.',
  toQuiz: 'To Quiz',
} as const;

/** `6 min 12 s`, `1 h 5 min`. */
function took(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

function spokenTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = plural(seconds % 60, '# second', '# seconds');
  if (minutes === 0) return rest;
  const whole = plural(minutes, '# minute', '# minutes');
  return seconds % 60 === 0 ? whole : `${whole} ${rest}`;
}
