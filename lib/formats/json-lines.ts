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

/** JSON with the keys of every object in code-unit order; keys without value are left out, as JSON.stringify does. */
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
