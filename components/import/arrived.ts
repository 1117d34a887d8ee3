/** A file that came from outside the screen of imports: shared to the app, opened with it, or carried over from another screen. */
import { hold } from '@/components/create/held';

export const arrivedFile = hold<File | null>(null);

/** Takes the file, once. */
export function takeArrived(): File | null {
  const file = arrivedFile.get();
  if (file) arrivedFile.set(null);
  return file;
}
