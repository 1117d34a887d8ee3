/**
 * The words every page loads. A key that is missing is a type error, so it stops the build. What only some screens, or the
 * command line, need is imported from its own file in `en/`, so that the first screen does not carry it.
 */
import { common } from './en/common';
import { create } from './en/create';
import { decks } from './en/decks';
import { importing } from './en/importing';
import { note } from './en/note';
import { problems } from './en/problems';
import { quiz } from './en/quiz';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { stats } from './en/stats';
import { study } from './en/study';
import { today } from './en/today';

export const messages = {
  common, create, decks, importing, note, problems, quiz, settings, shell, stats, study, today,
} as const;
