/** What a side of a foreign card needs before it can be drawn: its files, and the page made of both. */
'use client';

import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { formulasIn } from '@/lib/core/formulas';
import { sha1Of } from '@/lib/core/hash';
import type { HtmlFace } from '@/lib/core/html-cards';
import { mediaNames } from '@/lib/core/html-media';
import { withFormulas } from './formulas';
import { cleanHtml, pageOf } from './html-page';

/** Names of all files a card may show or play: the pictures Anki made of its LaTeX too. */
export function namesOn({ question, answer, css }: HtmlFace): readonly string[] {
  const html = `${question.html}\n${answer.html}`;
  const pictures = formulasIn(html).flatMap(({ source }) => (source === null ? [] : picturesOf(source)));
  return [...new Set([...mediaNames(`${html}\n${css}`), ...pictures, ...[...question.plays, ...answer.plays].flatMap((play) => (play.kind === 'file' ? [play.name] : []))])];
}

const picturesOf = (source: string): string[] => ['svg', 'png'].map((ending) => `latex-${sha1Of(new TextEncoder().encode(source))}.${ending}`);

/** What is here of these files; null until it is read. What is not here is looked for again after every commit: it may come later. */
export function useMedia(names: readonly string[]): ReadonlyMap<string, Blob> | null {
  const collection = useCollection();
  const view = useView();
  const [found, setFound] = useState<{ names: readonly string[]; media: ReadonlyMap<string, Blob> } | null>(null);
  const isWhole = found?.names === names && names.every((name) => found.media.has(name));
  useEffect(() => {
    if (isWhole) return;
    let current = true;
    const show = (media: ReadonlyMap<string, Blob>) => {
      if (current) setFound((last) => (last?.names === names && last.media.size === media.size ? last : { names, media }));
    };
    if (names.length === 0) show(new Map());
    else collection.media(names).then(show, () => show(new Map()));
    return () => {
      current = false;
    };
  }, [collection, view, names, isWhole]);
  return found?.names === names ? found.media : null;
}

export function usePage(html: string, face: { readonly css: string; readonly className: string }, media: ReadonlyMap<string, Blob> | null): string | null {
  const [page, setPage] = useState<string | null>(null);
  useEffect(() => {
    if (!media) return;
    let current = true;
    const urls = new Map([...media].map(([name, content]) => [name, URL.createObjectURL(content)]));
    const isDark = document.documentElement.dataset['theme'] === 'dark' || (document.documentElement.dataset['theme'] !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    const pictureOf = (source: string): string | null => {
      const name = picturesOf(source).find((known) => urls.has(known));
      return name === undefined ? null : `<img class="latex" src="${name}" alt="">`;
    };
    void withFormulas(html, pictureOf).then((drawn) => cleanHtml(drawn, urls)).then((clean) => {
      if (current) setPage(pageOf(clean, face, isDark, urls));
    });
    return () => {
      current = false;
      for (const url of urls.values()) URL.revokeObjectURL(url);
    };
  }, [html, face, media]);
  return page;
}
