/** Files on disk, with problems for what goes wrong. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemError } from '../lib/core/problem';

/** Where the database's machine code lies: beside the program, or among the packages it is built from. */
export const sqlWasm = ['sql-wasm.wasm', '../node_modules/sql.js/dist/sql-wasm.wasm']
  .map((place) => fileURLToPath(new URL(place, import.meta.url)))
  .find((place) => existsSync(place)) ?? '';

/** The bytes of a file. Throws `file-not-found` or `file-not-read`. */
export function readBytes(name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(name));
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT';
    throw fileProblem(isMissing ? 'file-not-found' : 'file-not-read', name, error);
  }
}

/** Throws `file-not-written`. */
export function writeBytes(name: string, bytes: Uint8Array): void {
  try {
    writeFileSync(name, bytes);
  } catch (error) {
    throw fileProblem('file-not-written', name, error);
  }
}

function fileProblem(code: string, name: string, error: unknown): Error {
  return problemError({ code, where: name, values: { name, detail: codeOf(error) }, severity: 'error' });
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
