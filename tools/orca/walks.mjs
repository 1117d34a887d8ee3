/**
 * By kind of question, the keys to press and what Orca must say after each, in that order. The questions are those of
 * `e2e/quiz-questions.ts`; the first key begins the practice.
 */

/** What follows an answer in practice: the verdict and, where there is one answer, the answer. */
const right = (answer) => ['Right heading level 2', ...(answer ? [answer] : [])];

/** Orca's own key: from here on the arrows are the page's, as for the options of a group. */
const focusMode = ['Insert+a', 'Focus mode'];

export const WALKS = {
  choice: [
    ['Return', 'Who crossed the Rubicon? heading level 2'],
    ['Tab', 'Pompey', 'radio button'],
    focusMode,
    ['Down', 'Caesar', 'selected radio button'],
    ['Return', ...right('Caesar')],
  ],
  typed: [
    ['Return', 'Your answer entry', 'On which river does Rome lie?'],
    ['t i b e r', 'r'],
    ['Return', ...right('Tiber')],
  ],
  cloze: [
    ['Return', 'Your answer entry', 'Rome was founded by blank'],
    ['r o m u l u s', 's'],
    ['Return', ...right('Romulus')],
  ],
  truth: [
    ['Return', 'Nero was the first emperor. heading level 2'],
    ['Tab', 'True', 'radio button'],
    focusMode,
    ['Down', 'False', 'selected radio button'],
    ['Return', ...right()],
  ],
  several: [
    ['Return', 'Which are hills of Rome? heading level 2'],
    ['Tab', 'Aventine check box not checked'],
    ['space', 'checked'],
    ['Tab', 'Olympus check box not checked'],
    ['Tab', 'Caelian check box not checked'],
    ['space', 'checked'],
    ['Return', ...right()],
  ],
  told: [
    ['Return', 'Which of these does the text say? heading level 2'],
    ['Tab', 'Rome has nine hills.', 'radio button'],
    focusMode,
    ['Down', 'Rome has seven hills.', 'selected radio button'],
    ['Return', ...right()],
  ],
  matching: [
    ['Return', 'Match what belongs together. heading level 2'],
    ['Tab', 'What belongs to war', 'A: Neptune', 'radio button'],
    focusMode,
    ['Right', 'B: Mars', 'selected radio button'],
    ['Tab', 'What belongs to sea', 'A: Neptune', 'radio button'],
    ['space', 'selected'],
    ['Return', ...right()],
  ],
  ordering: [
    ['Return', 'Put these in order, the earliest first. heading level 2'],
    ['Tab', 'Move up: the Colosseum opens'],
    ['Tab', 'Move down: the Colosseum opens'],
    ['Tab', 'Move up: Caesar dies'],
    ['space', 'Caesar dies'],
    ['Tab Tab Tab', 'Answer push button'],
    ['Return', ...right()],
  ],
  recall: [
    ['Return', 'In any order and in your own words. Then you tick what you had. entry'],
    ['s e v e n space h i l l s Tab Tab', 'Count push button'],
  ],
};
