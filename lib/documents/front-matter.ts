/** What a Markdown text states about itself before it begins. */

/** A field of the front matter between two `---` at the head of a Markdown text. */
export function frontMatter(text: string, field: string): string {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const value = new RegExp(`^${field}:\\s*(.+)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return value.replace(/^(["'])(.*)\1$/, '$2');
}
