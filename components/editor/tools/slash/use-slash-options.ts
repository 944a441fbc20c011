'use client';
import type { Editor } from '@tiptap/core';
import StoryIcon from 'lucide-react/icons/file-text';
import type { FoundStory } from '@/domain/api/story';
import type { IconShape } from '@/components/ui/icon';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { dateFormat } from '@/domain/time/date-format';
import { putBlock } from '../../body/put-block';
import { useTools } from '../../context';
import { useFoundStories } from '../../story-search/use-found-stories';
import { blockOffers, findOffers } from '../block-offers';

/** An option of the slash menu. */
export interface SlashOption {
  id: string;
  label: string;
  help: string;
  icon: IconShape;
  run(editor: Editor): void;
}

/** The menu is short, because more typing narrows it. */
const MAX_STORIES = 5;

/** Stories with a match in the headline come before those with a match in the text. */
function byHeadline(stories: FoundStory[], query: string): FoundStory[] {
  const words = query.trim().toLowerCase();
  const isInText = ({ headline }: FoundStory) => Number(!headline.toLowerCase().includes(words));
  return stories.toSorted((one, other) => isInText(one) - isInText(other));
}

/** The blocks and published stories that match the query; stories are loaded once typing pauses. */
export function useSlashOptions(
  query: string,
  langs: { first: string; second: string | null },
  storyId: string | undefined,
  editor: Editor,
): { blocks: SlashOption[]; stories: SlashOption[] } {
  const words = useWords();
  const lang = useLanguage();
  const tools = useTools();
  const found = useFoundStories('relatedStory' in editor.schema.nodes ? query : '', true) ?? [];
  const day = dateFormat(intlLocale(lang), { dateStyle: 'medium' });
  const blocks = findOffers(blockOffers(words, tools, langs, editor), query).map(offer => ({
    ...offer,
    help: words.blockHelp[offer.id],
  }));
  const stories = byHeadline(found, query)
    .filter(({ id }) => id !== storyId)
    .slice(0, MAX_STORIES)
    .map(({ id, headline, edition, firstPublishedAt }) => ({
      id,
      label: headline,
      help: [
        words.blockNames.relatedStory,
        edition,
        firstPublishedAt === null ? '' : day.format(new Date(firstPublishedAt)),
      ]
        .filter(Boolean)
        .join(' · '),
      icon: StoryIcon,
      run: (editor: Editor) => {
        tools.headlines.set(id, headline);
        putBlock(editor, { type: 'relatedStory', attrs: { story: id } });
      },
    }));
  return { blocks, stories };
}
