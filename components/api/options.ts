import type { Option } from '@/domain/api/options';
import { MAX_IDS, type OptionKind } from '@/domain/paper/options';
import { read } from './request';

async function readOptions(kind: OptionKind, query: Record<string, string>): Promise<Option[]> {
  const answer = await read(`/api/newsroom/options/${kind}?${new URLSearchParams(query)}`, 'OptionsAnswer');
  return answer?.options ?? [];
}

/** What has a word in its name that starts with this text; nothing when there is no answer. */
export const findOptions = (kind: OptionKind, text: string, lang = 'en') =>
  readOptions(kind, { q: text.slice(0, 100), lang });

/** People with a word in their name that starts with this text. */
export const findPeople = (text: string) => findOptions('people', text);

/** Those with these ids that exist; nothing when there is no answer. */
export const loadOptions = (kind: OptionKind, ids: string[], lang = 'en') =>
  readOptions(kind, { ids: ids.slice(0, MAX_IDS).join(','), lang });
