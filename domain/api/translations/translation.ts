import * as z from 'zod/mini';
import type { BodyNode } from '@/domain/document/body';
import { SHORT_TEXTS } from '@/domain/translation/source-text';
import { isRecord } from '@/domain/is-record';

const seen = {
  sourceId: z.string().check(z.maxLength(64)),
  /** The revision of the source in which the changes were seen. */
  revision: z.int().check(z.positive(), z.lt(2 ** 31)),
  done: z.boolean(),
};

/** Marks a source change as translated, or all of them, or undoes that. */
export const TranslationMark = z.union([
  z.strictObject({ ...seen, change: z.string().check(z.minLength(1), z.maxLength(64)) }),
  z.strictObject({ ...seen, all: z.literal(true) }),
]);
export type TranslationMark = z.infer<typeof TranslationMark>;

const Change = z.object({
  key: z.string(),
  kind: z.enum(['changed', 'new', 'removed']),
  done: z.boolean(),
  /** Both texts in one; empty when the change has no text. */
  parts: z.array(z.object({ text: z.string(), kind: z.enum(['same', 'out', 'in']) })),
  /** The revisions that contain it, oldest first. */
  changedIn: z.array(z.object({ number: z.int(), personName: z.nullable(z.string()) })),
});

/** The sources of a story: each with its current text, its changes, and which of them are translated. */
export const TranslationAnswer = z.object({
  sources: z.array(
    z.object({
      sourceId: z.string(),
      editionId: z.string(),
      /** The source revisions of the translation and of its rows. */
      madeFrom: z.int(),
      revision: z.int(),
      left: z.int(),
      done: z.int(),
      rows: z.array(
        z.object({
          /** Null for a block of the body. */
          place: z.nullable(z.enum(SHORT_TEXTS)),
          block: z.nullable(z.custom<BodyNode>(value => isRecord(value) && typeof value.type === 'string')),
          words: z.string(),
          change: z.nullable(Change),
        }),
      ),
    }),
  ),
});
export type TranslationAnswer = z.infer<typeof TranslationAnswer>;
export type TranslationSource = TranslationAnswer['sources'][number];
export type TranslationRow = TranslationSource['rows'][number];
