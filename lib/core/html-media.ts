/** Which files a card's HTML and styles name. Linear in their length. */

/** Names in `src`, `data` and `url(…)`, and those of sounds; addresses elsewhere are none. */
export function mediaNames(html: string): string[] {
  const names = new Set<string>(soundsIn(html));
  for (const [, quoted, single, bare] of html.matchAll(/\b(?:src|data)\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/gi)) add(names, quoted ?? single ?? bare ?? '');
  for (const [, quoted, single, bare] of html.matchAll(/\burl\(\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^)"'\s]{1,1000}))\s*\)/gi)) add(names, quoted ?? single ?? bare ?? '');
  return [...names];
}

/** The same HTML with other names for some files. */
export function withNames(html: string, names: ReadonlyMap<string, string>): string {
  const renamed = (whole: string, ...groups: (string | undefined)[]): string => {
    const name = groups.slice(0, 3).find((group) => group !== undefined) ?? '';
    const other = names.get(decoded(name));
    return other === undefined ? whole : whole.replace(name, () => other);
  };
  return html
    .replace(/\b(?:src|data)\s*=\s*(?:"([^"]{1,1000})"|'([^']{1,1000})'|([^\s"'>]{1,1000}))/gi, renamed)
    .replace(/\[sound:([^\]\n]{1,500})\]/g, (whole: string, name: string) => renamed(whole, name));
}

/** `[sound:NAME]`, in the order they stand. */
export function soundsIn(html: string): string[] {
  return [...html.matchAll(/\[sound:([^\]\n]{1,500})\]/g)].map(([, name]) => decoded(name ?? ''));
}

/** The name a reference means: entities and percent signs decoded. */
export function decoded(reference: string): string {
  const text = reference.replace(/&(amp|quot|#39|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? '');
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#39': "'", lt: '<', gt: '>' };

function add(names: Set<string>, reference: string): void {
  if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)) names.add(decoded(reference));
}
