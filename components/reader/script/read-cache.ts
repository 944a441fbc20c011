/** The browser cache in which the service worker keeps the stories that were read, and what they look like. */
export const READ_CACHE = 'read-1';

/** The end of the address of an edition's page for when there is no network. */
export const OFFLINE = '/offline';
