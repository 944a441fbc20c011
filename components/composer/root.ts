/** Id of the element in which the composer opens; its `data-view` holds the composer's properties as JSON. */
export const COMPOSER_ROOT = 'composer';
