/** What the page and the service worker must agree on. */

/** The message by which a page lets a waiting version take over. */
export const TAKE_OVER = 'factdeck-take-over';

/** Names of files that can be nothing but decks. */
export const DECK_FILE = /\.(?:apkg|colpkg|anki2|mochi|cards|mem|csv|tsv|json|json\.gz|json\.txt)$/i;

/** Where what is shared to the app waits for the page that shows it. */
export const SHARED_CACHE = 'factdeck-shared';
export const SHARED_KEY = '/create/shared';
