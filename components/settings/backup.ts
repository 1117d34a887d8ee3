/** The whole collection as a file. */
import type { FileToDeliver } from '@/components/ui/deliver';
import { dateOfDay } from '@/lib/core/day';
import { messages as m } from '@/lib/messages';
import type { Collection } from '@/lib/store';
import { printFile } from '@/lib/workers/export-client';

/** As plain text where the share sheet is to take it, else packed. */
export async function backupOf(collection: Collection, forSharing: boolean): Promise<FileToDeliver> {
  const date = dateOfDay(collection.moment().studyDay);
  return printFile(await collection.parts(undefined, 'contents'), 'backup', { title: m.common.appName, date, schedules: true, documents: true, forSharing });
}
