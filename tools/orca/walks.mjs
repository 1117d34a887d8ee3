/**
 * By kind of question, the keys to press and what Orca must say after each, in that order. The questions are those of
 * `e2e/quiz-questions.ts`; the first key, which begins the practice, is pressed by the walk.
 */

/** What follows an answer in practice: the verdict and, where there is one answer, the answer. */
const right = (answer) => ['Right heading level 2', ...(answer ? [answer] : [])];

export const WALKS = {
  choice: [
    ['Tab', 'Pompey', 'radio button'],
    ['Down', 'Caesar', 'radio button'],
    ['space Return', ...right('Caesar')],
    ['Tab', 'See result push button'],
  ],
  typed: [
    ['t i b e r Return', ...right('Tiber')],
  ],
  cloze: [
    ['r o m u l u s Return', ...right('Romulus')],
  ],
  truth: [
    ['Tab', 'True', 'radio button'],
    ['Down', 'False', 'radio button'],
    ['space Return', ...right()],
  ],
  several: [
    ['Tab', 'Aventine check box not checked'],
    ['space', 'checked'],
    ['Tab', 'Olympus check box not checked'],
    ['Tab', 'Caelian check box not checked'],
    ['space', 'checked'],
    ['Return', ...right()],
  ],
  told: [
    ['Tab', 'Rome has nine hills.', 'radio button'],
    ['Down', 'Rome has seven hills.', 'radio button'],
    ['space Return', ...right()],
  ],
  matching: [
    ['Tab', 'What belongs to war', 'A: Neptune', 'radio button'],
    ['Right', 'B: Mars', 'radio button'],
    ['Tab', 'What belongs to sea', 'A: Neptune', 'radio button'],
    ['space', 'selected'],
    ['Return', ...right()],
  ],
  ordering: [
    ['Tab', 'Move up: the Colosseum opens'],
    ['Tab', 'Move down: the Colosseum opens'],
    ['Tab', 'Move up: Caesar dies'],
    ['space', 'Caesar dies'],
    ['Tab Tab Tab', 'Answer push button'],
    ['Return', ...right()],
  ],
  recall: [
    ['s e v e n space h i l l s Tab Tab', 'Count push button'],
  ],
};
