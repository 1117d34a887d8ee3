import { expect, it } from 'vitest';
import { languageOfText } from './spoken-language';

it.each([
  ['Hello', 'en-GB', 'en-GB'], ['日本語を話す', 'en', 'ja'], ['漢字', 'ja', 'zh'], ['中文', 'en', 'zh'], ['Привет, мир', 'en', 'ru'], ['Привіт', 'uk', 'uk'],
  ['שלום', 'en', 'he'], ['سلام', 'fa', 'fa'], ['Οδυσσέας', 'en', 'el'], ['The word да', 'en', 'en'], ['', 'de', 'de'],
])('[A9] %s, usually %s, is said in %s', (text, usual, language) => expect(languageOfText(text, usual)).toBe(language));
