/** Whether two facts are one, though their ids differ: the generator was changed, or the text around them. */
import type { Fact, Span } from '../core/model';

type Claim = Pick<Fact, 'kind' | 'relation' | 'subjectSpan' | 'objectSpan' | 'asked'>;

/** Same kind, relation and asked role, and spans that overlap: of the answer, and of subject and object where both have one. */
export function sameFact(a: Claim, b: Claim): boolean {
  return a.kind === b.kind && a.relation === b.relation && a.asked.role === b.asked.role
    && overlap(a.asked.answerSpan, b.asked.answerSpan) && fits(a.subjectSpan, b.subjectSpan) && fits(a.objectSpan, b.objectSpan);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const fits = (a: Span | null, b: Span | null): boolean => a === null || b === null || overlap(a, b);
