import type { BodyNode } from '@/domain/document/body';
import { missingForReaders } from '@/domain/readiness';
import type { StoryContent } from '@/domain/story';
import type { Blocker } from '@/domain/workflow';
import type { Words } from '@/components/ui/words/words';

/** Fields that a check can lead to. */
export type FieldName =
  'headline' | 'standfirst' | 'body' | 'section' | 'slug' | 'byline' | 'lead' | 'caption' | 'credit' | 'alt';

export interface Check {
  id: string;
  text: string;
  field: FieldName;
}

export interface Checks {
  blocking: Check[];
  asking: Check[];
  passed: Check[];
}

const LONG_HEADLINE = 90;
const LONG_CHINESE_HEADLINE = 32;

const FIELD_OF: Partial<Record<Blocker, FieldName>> = {
  'no-headline': 'headline',
  'no-body': 'body',
  'no-section': 'section',
  'no-slug': 'slug',
  'no-alternative-text': 'alt',
};

/** What stands between a story and its readers, then what an editor would ask, then what is well. */
export function checkStory(content: StoryContent, words: Words): Checks {
  const { fields } = content;
  const missing = missingForReaders(content);
  const blocking = missing.map((reason): Check => ({
    id: reason,
    text: words.refusals[reason],
    field: FIELD_OF[reason] ?? 'headline',
  }));

  const say = words.checks;
  const length = [...fields.headline].length;
  const tooLong = length > (/\p{Script=Han}/u.test(fields.headline) ? LONG_CHINESE_HEADLINE : LONG_HEADLINE);
  const doubled = doubledWord(content.body);
  const asking: Check[] = [];
  const passed: Check[] = [];
  const judge = (good: boolean, id: FieldName, question: string, praise: string) =>
    (good ? passed : asking).push({ id, field: id, text: good ? praise : question });

  if (fields.headline.trim()) judge(!tooLong, 'headline', say.longHeadline(length), say.headline(length));
  judge(Boolean(fields.standfirst.trim()), 'standfirst', say.noStandfirst, say.standfirst);
  judge(fields.bylines.length > 0, 'byline', say.noByline, say.byline);
  judge(fields.lead !== null, 'lead', say.noLead, say.lead);
  if (fields.lead) {
    if (!fields.lead.credit.trim()) asking.push({ id: 'credit', field: 'credit', text: say.noCredit });
    if (!fields.lead.caption.trim()) asking.push({ id: 'caption', field: 'caption', text: say.noCaption });
  }
  if (doubled) asking.push({ id: 'doubled', field: 'body', text: say.doubledWord(doubled) });
  if (!missing.includes('no-section')) passed.push({ id: 'section', field: 'section', text: say.section });
  if (!missing.includes('no-slug')) passed.push({ id: 'slug', field: 'slug', text: say.slug });
  if (!missing.includes('no-body')) passed.push({ id: 'body', field: 'body', text: say.body });
  if (!missing.includes('no-alternative-text') && fields.lead)
    passed.push({ id: 'alt', field: 'alt', text: say.alt });
  return { blocking, asking, passed };
}

// Words that a sentence may well say twice.
const MAY_DOUBLE = new Set(['had', 'that', 'nous', 'vous']);

function doubledWord(node: BodyNode): string | null {
  if (node.content?.some(child => child.text !== undefined)) {
    const text = node.content.map(child => child.text ?? ' ').join('');
    for (const [, word] of text.matchAll(/(?<![\p{L}\p{N}’'-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}’'-])/giu))
      if (word && !/\p{Script=Han}/u.test(word) && !MAY_DOUBLE.has(word.toLowerCase())) return word;
  }
  for (const child of node.content ?? []) {
    const found = doubledWord(child);
    if (found) return found;
  }
  return null;
}
