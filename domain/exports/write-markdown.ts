import { escapeMarkdown } from '@/domain/document/spec';
import { bodyToMarkdown } from '@/domain/document/write';
import type { ExportedStory } from './exported-story';

/** A story as Markdown, with its facts above as YAML. */
export function writeMarkdown(story: ExportedStory): string {
  const { fields, context } = story;
  const facts: Record<string, string | string[] | null> = {
    title: fields.headline,
    kicker: fields.kicker,
    subheadline: fields.subheadline,
    description: fields.standfirst,
    byline: story.byline,
    dateline: fields.dateline,
    source: fields.source,
    slug: fields.slug,
    lang: story.lang,
    section: story.sections.join(' / '),
    topics: story.topics,
    status: story.status,
    embargo: story.embargoUntil,
    address: story.address,
    changed: story.changedAt,
    id: story.id,
  };
  // A text in JSON is one in YAML.
  const yaml = Object.entries(facts)
    .filter(([, value]) => value?.length)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const bold = (line: string) => `**${escapeMarkdown(line)}**`;
  const { lead } = fields;
  const url = lead && context.mediaUrl(lead.mediaId);
  const captions = lead ? [lead.caption, story.leadCredit].filter(Boolean).map(escapeMarkdown) : [];
  const picture = lead ? (url ? `![${escapeMarkdown(lead.alt)}](${url})` : escapeMarkdown(lead.alt)) : '';
  const parts = [
    ...story.notices.map(bold),
    fields.headline && `# ${escapeMarkdown(fields.headline).replace(/\n/g, '  \n')}`,
    bold(fields.standfirst),
    escapeMarkdown(story.byline),
    ...story.corrections.map(line => `*${escapeMarkdown(line)}*`),
    [picture, ...captions].filter(Boolean).join('\n'),
    bodyToMarkdown(story.body, context),
  ];
  return `---\n${yaml.join('\n')}\n---\n\n${parts.filter(part => part && part !== '****').join('\n\n')}\n`;
}
