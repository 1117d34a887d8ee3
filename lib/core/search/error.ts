/** What is wrong with a search, as an error that carries a problem. */
import { problemError } from '../problem';
import type { Problem } from '../model';

export function searchError(code: string, values: Problem['values'] = {}): Error {
  return problemError({ code, where: '', values, severity: 'error' });
}
