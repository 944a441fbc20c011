import { z } from 'zod';
import { textIn } from '@/domain/paper/by-language';
import type { Option } from '@/domain/api/options';
import { MAX_IDS, OPTION_KINDS, type OptionKind } from '@/domain/paper/options';
import type { Actor } from '@/domain/people/permissions';
import { possibleNames, SUGGESTED_BY, suggestTopics } from '@/domain/story/topic-suggestions';
import { parseInput } from '@/server/forms/parse-input';
import { notFound } from '@/server/problems/refused';
import {
  findNamed,
  findTopicsNamed,
  listNamed,
  loadNamed,
  type NamedEntry,
} from '@/server/store/paper/named';
import { findColleagues, loadColleagues } from '@/server/store/people/person-lists';
import { requirePermission } from '@/server/problems/require-permission';

const SHOWN = 12;
const LONGEST_QUERY = 100;
/** Topics that are compared with the text to suggest a few. */
const CANDIDATES = 100;

const OptionsQuery = z.object({
  q: z.string().max(LONGEST_QUERY).default(''),
  lang: z.string().max(35).default('en'),
  ids: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.string().max(64)).max(MAX_IDS))
    .optional(),
});

const optionIn =
  (lang: string) =>
  ({ id, names }: NamedEntry): Option => ({ id, name: textIn(names, lang) });

/**
 * The options of a field: those with a word in their name that starts with `q`, or those of the `ids`.
 * @throws Refused 403, 404 for another kind, or 422
 */
export async function findOptions(actor: Actor, kind: string, query: unknown): Promise<Option[]> {
  requirePermission(actor, 'read-newsroom');
  const known: OptionKind | undefined = OPTION_KINDS.find(one => one === kind);
  if (!known) throw notFound('kind');
  const { q, lang, ids } = parseInput(OptionsQuery, query);
  const words = q.trim();
  if (known === 'people') return ids ? loadColleagues(ids) : findColleagues(words, SHOWN);
  const entries = await (ids
    ? loadNamed(known, ids)
    : words
      ? findNamed(known, words, SHOWN)
      : listNamed(known, { words, limit: SHOWN }));
  return entries.map(optionIn(lang));
}

const Text = z.strictObject({ text: z.string().max(SUGGESTED_BY), lang: z.string().max(35) });

/** Topics that a text names. @throws Refused 403 or 422 */
export async function suggestedTopics(actor: Actor, input: unknown): Promise<Option[]> {
  requirePermission(actor, 'read-newsroom');
  const { text, lang } = parseInput(Text, input);
  const topics = await findTopicsNamed(possibleNames(text), CANDIDATES);
  return suggestTopics(topics.map(optionIn(lang)), text);
}
