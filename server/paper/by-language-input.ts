import { visibleText } from '@/domain/language/visible-text';
import { z } from 'zod';

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Texts by language tag, each up to `limit` UTF-16 units; empty ones are left out. */
export function textsByLanguage(limit: number) {
  return z
    .record(
      z.string().regex(LANGUAGE, 'must be a language such as fr or zh-Hans'),
      z.string().overwrite(visibleText).trim().max(limit),
    )
    .transform(texts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')));
}
