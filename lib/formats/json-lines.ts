/** Prints JSON objects whose lists have a row a line: small, and kind to line-by-line comparison. */

/** Top-level keys in the order given; keys inside rows sorted, so that equal rows print equally. */
export function printRows(top: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(top).map(([key, value]) => `${JSON.stringify(key)}: ${printValue(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function printValue(value: unknown): string {
  if (!Array.isArray(value)) return canonical(value);
  return value.length === 0 ? '[]' : `[\n${value.map(canonical).join(',\n')}\n]`;
}

/** JSON with the keys of every object in code-unit order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isObject(inner) ? sorted(inner) : inner));
}

function sorted(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
