import * as z from 'zod/mini';
import type { BodyNode } from '@/domain/document/body';
import { SHORT_TEXTS } from '@/domain/translation/source-text';
import { isRecord } from '../record';

const seen = {
  sourceId: z.string().check(z.maxLength(64)),
  /** The revision of the source in which the changes were seen. */
  revision: z.int().check(z.positive(), z.lt(2 ** 31)),
  done: z.boolean(),
};

/** Marks a change of a source as done in its translation, or all at once, or takes that back. */
export const TranslationMark = z.union([
  z.strictObject({ ...seen, change: z.string().check(z.minLength(1), z.maxLength(64)) }),
  z.strictObject({ ...seen, all: z.literal(true) }),
]);
export type TranslationMark = z.infer<typeof TranslationMark>;

const Change = z.object({
  key: z.string(),
  kind: z.enum(['changed', 'new', 'removed']),
  done: z.boolean(),
  /** Both texts in one; empty where nothing changed that can be read. */
  parts: z.array(z.object({ text: z.string(), kind: z.enum(['same', 'out', 'in']) })),
  /** The revisions that it came with, oldest first. */
  changedIn: z.array(z.object({ number: z.int(), personName: z.nullable(z.string()) })),
});

/** What a story was made from: each source as it is, with what changed since and what of that is done. */
export const TranslationAnswer = z.object({
  sources: z.array(
    z.object({
      sourceId: z.string(),
      editionId: z.string(),
      /** The revisions of the source that the translation was made from, and that its rows are. */
      madeFrom: z.int(),
      revision: z.int(),
      left: z.int(),
      done: z.int(),
      rows: z.array(
        z.object({
          /** Null: a block of the body. */
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
