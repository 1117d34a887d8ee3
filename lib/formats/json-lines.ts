/** Prints JSON objects whose lists have a row a line: small, and kind to line-by-line comparison. */

/** Top-level keys in the order given; keys inside rows in code-unit order, so that equal rows print equally. */
export function printRows(top: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(top).map(([key, value]) => `${JSON.stringify(key)}: ${printValue(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function printValue(value: unknown): string {
  const print = printerFor(value);
  if (!Array.isArray(value)) return print(value);
  return value.length === 0 ? '[]' : `[\n${value.map(print).join(',\n')}\n]`;
}

/** Given a list of all keys, JSON.stringify sorts by it, and fast; where rows have keys of their own, we sort each. */
function printerFor(value: unknown): (row: unknown) => string {
  const keys = new Set<string>();
  collectKeys(value, keys);
  const sorted = [...keys].sort();
  return sorted.length <= fewKeys ? (row) => JSON.stringify(row, sorted) ?? 'null' : canonical;
}

const fewKeys = 60;

function collectKeys(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null || keys.size > fewKeys) return;
  if (Array.isArray(value)) {
    for (const member of value) collectKeys(member, keys);
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    keys.add(key);
    collectKeys(member, keys);
  }
}

/** JSON with the keys of every object sorted; keys without value are left out, as JSON.stringify does. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  let members = '';
  for (const key of Object.keys(object).sort()) {
    if (object[key] === undefined) continue;
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(object[key])}`;
  }
  return `{${members}}`;
}
