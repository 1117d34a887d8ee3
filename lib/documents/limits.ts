/** How much is read at once. Said on the screen before a file is chosen. */

/** UTF-16 units. A long book has about a million; more would keep a phone busy for minutes. */
export const LONGEST_TEXT = 1_500_000;

/** A larger file is mostly pictures, and would not fit a phone's memory beside the app. */
export const LARGEST_FILE_MB = 60;

/** Of a PDF: more would keep a phone busy for minutes. */
export const MOST_PAGES = 400;
