/** Names that the page and the service worker must agree on. */

/** The message by which a page lets a waiting version take over. */
export const TAKE_OVER = 'factdeck-take-over';

/** Where text shared to the app waits for the page that shows it. */
export const SHARED_CACHE = 'factdeck-shared';
export const SHARED_KEY = '/create/shared';
