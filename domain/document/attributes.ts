import type { Attrs, AttributeSpec, TagParseRule } from 'prosemirror-model';
import { safeHref } from './links';

/** The maximum length of a text attribute (a caption, a credit, a title), in UTF-16 units. */
export const ATTRIBUTE_LIMIT = 2000;

/** A text attribute; empty by default. */
export function textAttribute(limit = ATTRIBUTE_LIMIT): AttributeSpec {
  return {
    default: '',
    validate(value: unknown) {
      if (typeof value !== 'string') throw new RangeError('is not a text');
      if (value.length > limit) throw new RangeError(`is longer than ${limit} characters`);
    },
  };
}

/** A text attribute that may be absent. */
export function optionalText(limit = ATTRIBUTE_LIMIT): AttributeSpec {
  return {
    default: null,
    validate(value: unknown) {
      if (value !== null && (typeof value !== 'string' || value.length > limit))
        throw new RangeError(`is not a text of at most ${limit} characters`);
    },
  };
}

/** The id of a picture, story or other object of the paper: letters, digits and hyphens. */
export function idAttribute(): AttributeSpec {
  return {
    validate(value: unknown) {
      if (typeof value !== 'string' || !/^[A-Za-z0-9-]{1,64}$/.test(value))
        throw new RangeError('is not an id');
    },
  };
}

/** One of a few values. */
export function choiceAttribute<T extends string | number>(
  choices: readonly T[],
  fallback: T,
): AttributeSpec {
  return {
    default: fallback,
    validate(value: unknown) {
      if (!choices.includes(value as T)) throw new RangeError(`is not one of ${choices.join(', ')}`);
    },
  };
}

/** A whole number in a range. */
export function numberAttribute(fallback: number, least: number, most: number): AttributeSpec {
  return {
    default: fallback,
    validate(value: unknown) {
      if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
        throw new RangeError(`is not a whole number from ${least} to ${most}`);
    },
  };
}

/** Whether this is a BCP 47 language tag, such as `en` or `zh-Hans`. */
export const isLanguageTag = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);

/** A language tag. */
export function languageAttribute(): AttributeSpec {
  return {
    default: 'en',
    validate(value: unknown) {
      if (!isLanguageTag(value)) throw new RangeError('is not a language tag');
    },
  };
}

/** A safe address: http, https, mailto, or an internal path. */
export function hrefAttribute(): AttributeSpec {
  return {
    validate(value: unknown) {
      if (typeof value !== 'string' || value.length > ATTRIBUTE_LIMIT || safeHref(value) === null)
        throw new RangeError('is not an address that may be linked');
    },
  };
}

/**
 * Parse rules for a node or mark that reject invalid attributes. An element with invalid attributes is read
 * as plain text.
 */
export function validRules<Rule extends { tag?: string; style?: string; getAttrs?: unknown }>(
  rules: readonly Rule[] | undefined,
  specs: Record<string, AttributeSpec> = {},
): Rule[] | undefined {
  return rules?.map(rule => {
    if (rule.tag === undefined || typeof rule.getAttrs !== 'function') return rule;
    const read = rule.getAttrs as NonNullable<TagParseRule['getAttrs']>;
    const getAttrs = (element: HTMLElement): Attrs | false | null => {
      const attrs = read(element);
      return attrs && !areValid(attrs, specs) ? false : attrs;
    };
    return { ...rule, getAttrs };
  });
}

function areValid(attrs: Attrs, specs: Record<string, AttributeSpec>): boolean {
  try {
    for (const [name, { validate, ...spec }] of Object.entries(specs))
      if (attrs[name] !== undefined || !('default' in spec))
        if (typeof validate === 'function') validate(attrs[name]);
    return true;
  } catch {
    return false;
  }
}
