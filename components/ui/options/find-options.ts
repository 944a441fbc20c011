import type { Option } from '@/domain/api/options';
import { MOST_IDS, type OptionKind } from '@/domain/paper/options';

async function read(kind: OptionKind, query: Record<string, string>): Promise<Option[]> {
  try {
    const response = await fetch(`/api/newsroom/options/${kind}?${new URLSearchParams(query)}`);
    if (!response.ok) return [];
    // Apart, so that the composer is drawn without it.
    const { OptionsAnswer } = await import('@/domain/api/options');
    return OptionsAnswer.parse(await response.json()).options;
  } catch {
    return [];
  }
}

/** What has a word in its name that begins like this; nothing when there is no answer. */
export const findOptions = (kind: OptionKind, beginning: string, lang = 'en') =>
  read(kind, { q: beginning.slice(0, 100), lang });

/** Those with these ids that exist; nothing when there is no answer. */
export const loadOptions = (kind: OptionKind, ids: string[], lang = 'en') =>
  read(kind, { ids: ids.slice(0, MOST_IDS).join(','), lang });
