/** Where sentences really end: mends the splits and joins a plain splitter gets wrong. */

/** Any word of a text. */
interface Written {
  readonly text: string;
}

/** Words whose full stop does not end a sentence. */
const abbreviations = new Set(
  ('mr mrs ms dr prof st gen col lt sgt capt maj sen rep gov rev hon jr sr vs etc fig no nos vol pp ed eds inc ltd co corp dept '
  + 'univ approx est jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e cf al u.s u.k u.n d.c a.m p.m ph.d messrs').split(' '),
);

/** The sentences of a paragraph, joined where the splitter cut through a quotation, a name or an abbreviation. */
export function mendSentences<T extends Written>(sentences: readonly (readonly T[])[]): T[][] {
  const mended: T[][] = [];
  sentences.forEach((tokens, index) => {
    const open = mended.at(-1);
    const rest = sentences.slice(index);
    if (open && tokens.length > 0 && (endsInside(open, tokens) || (insideQuotation(open) && closes(rest)))) open.push(...tokens);
    else if (tokens.length > 0) mended.push([...tokens]);
  });
  return mended;
}

function endsInside(before: readonly Written[], after: readonly Written[]): boolean {
  const last = before.at(-1)?.text ?? '';
  const stem = last === '.' ? before.at(-2)?.text ?? '' : last.replace(/\.$/, '');
  const first = after[0]?.text ?? '';
  if (/^[a-z]/.test(first) || /^[,;:)%]/.test(first)) return true;
  if (last.endsWith('…') || last === '...') return /^[(\[]/.test(first);
  if (!last.endsWith('.')) return !/[.!?…:]["”’')\]]*$/.test(last) && !/^["”’')\]]$/.test(last);
  if (/^\p{Lu}$/u.test(stem)) return /^\p{Lu}/u.test(first);
  const known = abbreviations.has(stem.toLowerCase());
  return known && (!/^(?:jr|sr|etc|inc|ltd|co|corp|u\.s|u\.k|u\.n|d\.c|a\.m|p\.m|ph\.d|al)$/i.test(stem) || /^\d/.test(first));
}

/** Whether a quotation was opened and not closed. Straight quotes alternate. */
function insideQuotation(tokens: readonly Written[]): boolean {
  let curly = 0;
  let straight = 0;
  for (const { text } of tokens) {
    if (text === '“') curly += 1;
    else if (text === '”') curly -= 1;
    else if (text === '"') straight += 1;
  }
  return curly > 0 || straight % 2 === 1;
}

/** Only a quotation that ends within the next sentences is worth joining: some never close. */
function closes(rest: readonly (readonly Written[])[]): boolean {
  return rest.slice(0, 4).some((tokens) => tokens.some(({ text }) => text === '”' || text === '"'));
}
