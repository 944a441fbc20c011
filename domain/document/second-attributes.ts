import { inTwoLines } from '@/domain/two-texts';
import { textAttribute } from './attributes';

/** The attribute for a text in the second language of a bilingual edition: `secondCaption` for `caption`. */
const secondOf = (name: string) => `second${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/**
 * The attributes for these texts in the second language.
 * @param limits the maximum length of each; null for the default
 */
export const secondAttributes = (limits: Record<string, number | null>) =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      secondOf(name),
      limit === null ? textAttribute() : textAttribute(limit),
    ]),
  );

/** These texts in the second language, from the data attributes of an element. */
export const secondFromDom = ({ dataset }: HTMLElement, names: readonly string[]) =>
  Object.fromEntries(names.map(name => [secondOf(name), dataset[secondOf(name)] ?? '']));

/** The data attributes of these texts, without empty ones. */
export const secondToDom = (attrs: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(
    names.map(name => [`data-second-${name}`, (attrs[secondOf(name)] as string | undefined) || null]),
  );

/** A text of a block as published: both languages on a line each, or the only one. */
export function printedText(attrs: Record<string, unknown> | undefined, name: string): string {
  const text = (key: string) => (typeof attrs?.[key] === 'string' ? attrs[key] : '');
  return inTwoLines(text(name), text(secondOf(name)));
}
