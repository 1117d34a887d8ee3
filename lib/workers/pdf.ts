/** Worker: reads PDFs. Apart from documents.ts, since it is by far the largest and few files need it. */
import { readPdf as read, type PdfRequest } from '../documents/pdf/read-pdf';
import { serve } from './call';
import type { ReadFile, ReadProgress } from '../documents/files/read-file';

export type ReadPdf = (request: PdfRequest, progress: (value: ReadProgress) => void) => Promise<ReadFile>;

const readPdf: ReadPdf = (request, progress) => read(request, progress);

serve({ readPdf });
