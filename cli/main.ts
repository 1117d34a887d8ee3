/** `factdeck` on the command line: reads the arguments, runs one command, prints JSON. Exit codes: SPEC P12. */
import { parseArgs } from 'node:util';
import { problemIn } from '../lib/core/problem';
import { decodeText } from '../lib/formats/decode';
import { cli as words } from '../lib/messages/en/cli';
import { problemText } from '../lib/messages/problem-text';
import { annotateFile } from './annotate';
import { convert, inspect } from './decks';
import { readBytes } from './files';
import { generateFrom } from './generate';
import { optimizeFrom } from './optimize';
import { QUIZ_KINDS, quizOf } from './quiz';
import { runVectors } from './vectors';
import type { Problem } from '../lib/core/model';
import type { ParseArgsConfig } from 'node:util';

interface Given {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

interface Command {
  readonly files: number;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (given: Given) => object | Promise<object>;
}

type Name = keyof typeof words.help;

const commands: Readonly<Record<Name, Command>> = {
  generate: {
    files: 1,
    options: { limit: { type: 'string' } },
    run: ({ files: [file = ''], options }) => generateFrom(file, limitFrom(options['limit'])),
  },
  annotate: { files: 1, options: {}, run: ({ files: [file = ''] }) => annotateFile(file) },
  inspect: { files: 1, options: {}, run: ({ files: [file = ''] }) => inspect(file) },
  convert: {
    files: 2,
    options: { 'with-schedule': { type: 'boolean' }, latest: { type: 'boolean' }, address: { type: 'string' } },
    run: ({ files: [from = '', to = ''], options }) => convert(from, to, { withSchedule: options['with-schedule'] === true, isLatest: options['latest'] === true, address: String(options['address'] ?? HOME) }),
  },
  optimize: { files: 1, options: {}, run: ({ files: [file = ''] }) => optimizeFrom(file) },
  quiz: {
    files: 1,
    options: { seed: { type: 'string' }, n: { type: 'string' }, kinds: { type: 'string' }, json: { type: 'boolean' } },
    run: ({ files: [file = ''], options }) => quizOf(file, { seed: seedFrom(options['seed']), count: countFrom(options['n']), kinds: kindsFrom(options['kinds']) }),
  },
  schedule: { files: 1, options: {}, run: ({ files: [file = ''] }) => runVectors(decodeText(readBytes(file), [])) },
};

/** Where `npm start` serves the app. */
const HOME = 'http://127.0.0.1:3000';

/** A command that was not understood: one line, exit code 1. */
class UsageError extends Error {}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  try {
    if (name === '' || ['help', '--help', '-h'].includes(name)) return print(words.usage, name === '' ? 1 : 0);
    if (!isName(name)) throw new UsageError(words.commandUnknown(name));
    const command = commands[name];
    const given = read(name, command, args);
    if (!given) return print(words.help[name], 0);
    return print(`${JSON.stringify(await command.run(given), null, 1)}\n`, 0);
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message, 1);
    const problem = problemIn(error);
    if (!problem) throw error;
    return complain(JSON.stringify({ ...problem, message: messageOf(problem) }), 2);
  }
}

function isName(name: string): name is Name {
  return Object.hasOwn(commands, name);
}

/** Files and options, or null when help is asked for. */
function read(name: Name, command: Command, args: readonly string[]): Given | null {
  const { values, positionals } = parsed(name, command, args);
  if (values['help']) return null;
  if (positionals.length !== command.files) throw new UsageError(words.argumentsWrong(name));
  return { files: positionals, options: values as Given['options'] };
}

function parsed(name: Name, command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...command.options, help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new UsageError(words.optionUnknown(args.find((arg) => arg.startsWith('-')) ?? '', name));
  }
}

function limitFrom(value: string | boolean | undefined): number {
  if (value === undefined) return Infinity;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(words.limitWrong);
  return limit;
}

type OptionValue = string | boolean | undefined;

function seedFrom(value: OptionValue): number {
  const seed = Number(value ?? 1);
  if (!Number.isInteger(seed)) throw new UsageError(words.seedWrong);
  return seed;
}

function countFrom(value: OptionValue): number {
  const count = Number(value ?? 20);
  if (!Number.isInteger(count) || count < 1) throw new UsageError(words.countWrong);
  return count;
}

function kindsFrom(value: OptionValue): typeof QUIZ_KINDS {
  const names = value === undefined ? ['choice', 'typed'] : String(value).split(',').map((name) => name.trim());
  const kinds = QUIZ_KINDS.filter((kind) => names.includes(kind));
  if (kinds.length === 0 || kinds.length < new Set(names).size) throw new UsageError(words.kindsWrong(QUIZ_KINDS.join(', ')));
  return kinds;
}

function print(text: string, code: number): number {
  process.stdout.write(text);
  return code;
}

function complain(line: string, code: number): number {
  process.stderr.write(`${line}\n`);
  return code;
}

/** What to do, as far as it differs on the command line. */
function messageOf(problem: Problem): string {
  return problem.code === 'format-document' ? words.documentHere : problemText(problem);
}

process.exitCode = await main(process.argv.slice(2));
