import { textsWith } from '@/domain/story/fields/texts';

/** The texts besides the body that find and replace covers, in page order. */
export const FOUND_FIELDS = textsWith({ found: true });
export type FoundField = (typeof FOUND_FIELDS)[number];

/** The element of a field on the page. */
export const elementOf = (field: FoundField): Element | null | undefined =>
  document.querySelector(`.page [data-field="${field}"]`)?.closest('.grow-area');
