/** Who is meant, and when nobody can be said to be. Texts are the test's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { coreferenceOf } from './coreference';
import { annotateText, type AnnotatedSentence } from '../annotated';
import { loadEnglish, type English } from '../english';
import { speechOf } from '../quotes';

let english: English;

beforeAll(async () => {
  english = await loadEnglish(readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', 'language', 'en.bin')));
});

const wordsOf = (sentences: readonly AnnotatedSentence[]) => sentences.flatMap(({ tokens }) => tokens);

/** `she → Ellen Prideaux`, one line per mention that is not written like the entity's name. */
function meant(text: string, title = ''): string[] {
  const sentences = annotateText(english, text);
  const words = wordsOf(sentences);
  const { entities, mentions } = coreferenceOf(sentences, title);
  return mentions.map(({ from, to, entity }) => {
    const said = text.slice(words[from]?.start, words[to - 1]?.end);
    return `${said} → ${entity === null ? '?' : entities[entity]?.name}`;
  }).filter((line) => !/^(.*) → \1$/.test(line));
}

describe('coreference', () => {
  test('a surname is the person introduced by full name', () => {
    expect(meant('Ellen Prideaux opened the library in May. Prideaux had promised it.')).toContain('Prideaux → Ellen Prideaux');
  });

  test('a surname of two people is nobody\'s', () => {
    expect(meant('Ellen Marlow met Thomas Marlow in Dublin. Marlow was late.')).toContain('Marlow → ?');
  });

  test('the title of the document decides between two', () => {
    expect(meant('Ellen Marlow met Thomas Marlow in Dublin. Marlow was late.', 'Ellen Marlow')).toContain('Marlow → Ellen Marlow');
  });

  test('she is the one person named before', () => {
    expect(meant('Ellen Prideaux became mayor in 1996. She closed the museum.')).toContain('She → Ellen Prideaux');
  });

  test('he is not guessed where two men could be meant', () => {
    expect(meant('A letter from Thomas Marlow to David Okafor was found in Rome. He never answered.')).toContain('He → ?');
  });

  test('a title leads to its holder', () => {
    expect(meant('The composer Marta Nowak lived in Vienna. In 1903 the composer left the city.')).toContain('the composer → Marta Nowak');
  });

  test('an acronym in brackets is the name before it', () => {
    expect(meant('The World Bird Society (WBS) counts birds. In 2010 the WBS moved to Oslo.')).toContain('WBS → World Bird Society');
  });

  test('its is the subject of its own clause, and it in "it is clear that" nothing', () => {
    expect(meant('Microsoft sold its offices in Ohio.')).toContain('its → Microsoft');
    expect(meant('Microsoft sold its offices in Ohio. It is clear that the market fell.')).toContain('It → ?');
  });
});

describe('speech', () => {
  const spoken = (text: string): string[] => {
    const sentences = annotateText(english, text);
    const words = wordsOf(sentences);
    return speechOf(sentences).map(({ kind, from, to, speaker }) =>
      `${kind}: ${text.slice(words[from]?.start, words[to - 1]?.end)} (${speaker === null ? '?' : words[speaker]?.text})`);
  };

  test('a quotation may run over sentences', () => {
    expect(spoken('“We will build. We will not wait,” the mayor said.')).toEqual(['quoted: We will build. We will not wait, (mayor)']);
  });

  test('straight marks alternate', () => {
    expect(spoken('"Wait," said Ann. She laughed. "Now go," she added.')).toEqual(['quoted: Wait, (Ann)', 'quoted: Now go, (she)']);
  });

  test('a clause under a verb of saying is reported', () => {
    expect(spoken('The mayor said that the bridge was unsafe.')).toEqual(['reported: that the bridge was unsafe (mayor)']);
  });
});
