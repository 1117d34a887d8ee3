/** ` base[reading]`, as Anki's furigana filters read it: the base reaches back to a space or a tag; sounds are no readings. Linear. */

/** Each pair as `drawn` makes it; what stands between stays. */
export function withReadings(html: string, drawn: (base: string, reading: string) => string): string {
  const text = html.replaceAll('&nbsp;', ' ');
  const pieces: string[] = [];
  let at = 0;
  let base = 0;
  let close = -1;
  let line = -1;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === ' ' || sign === '>') base = index + 1;
    if (sign !== '[' || base >= index) continue;
    if (close < index + 2) close = endless(text.indexOf(']', index + 2));
    if (line < index + 1) line = endless(text.indexOf('\n', index + 1));
    if (close === Infinity) break;
    if (line < close) continue;
    const from = base > at && text[base - 1] === ' ' ? base - 1 : base;
    const reading = text.slice(index + 1, close);
    pieces.push(text.slice(at, from), reading.startsWith('sound:') ? text.slice(from, close + 1) : drawn(text.slice(base, index), reading));
    at = close + 1;
    base = at;
    index = close;
  }
  return pieces.join('') + text.slice(at);
}

const endless = (found: number): number => (found === -1 ? Infinity : found);
