import { mediaIn } from '@/domain/document/references';
import { digitalSourceAddress } from '@/domain/media/digital-source';
import { textLength } from '@/domain/document/length';
import { bodyToHtml, bodyToMarkdown, bodyToText } from '@/domain/document/write';
import { mainText, twoTexts } from '@/domain/two-texts';
import type { BylineRole } from '@/domain/story/story';
import type { ExportedStatus, ExportedStory } from './exported-story';

/** The standard of the file. https://www.iptc.org/std/ninjs/ */
export const NINJS_STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/** The ninjs name of each role of a person in a story. */
export const NINJS_RELATIONS: Record<BylineRole, string> = {
  by: 'author',
  photos: 'photographer',
  translation: 'translator',
  reporting: 'contributor',
};

/** The publication status of a news item, by what readers have. https://cv.iptc.org/newscodes/pubstatusg2/ */
export const PUBLICATION_STATUS: Record<ExportedStatus, 'usable' | 'withheld' | 'canceled'> = {
  published: 'usable',
  changed: 'withheld',
  unpublished: 'withheld',
  killed: 'canceled',
};

const plain = (role: string, value: string) => ({
  role,
  contentType: 'text/plain',
  value: value
    .split('\n')
    .map(line => line.trim())
    .join(' '),
});

/** A story as a ninjs 3.1 document, with only the properties of the standard. */
export function writeNinjs(story: ExportedStory): string {
  return `${JSON.stringify(ninjsOf(story), null, 2)}\n`;
}

function ninjsOf(story: ExportedStory) {
  const { fields, context, body } = story;
  const text = bodyToText(body);
  const { words, hanzi } = textLength(text);
  const wordCount = words + hanzi;
  const [headline, secondHeadline] = twoTexts(fields.headline);
  const texts = (role: string, value: string) => (value ? [plain(role, value)] : []);
  return {
    uri: `urn:uuid:${story.id}`,
    standard: NINJS_STANDARD,
    type: 'text',
    representationType: 'full',
    version: String(story.version),
    firstCreated: story.createdAt,
    versionCreated: story.changedAt,
    pubStatus: PUBLICATION_STATUS[story.status],
    ...(story.embargoUntil && { embargoedUntil: story.embargoUntil }),
    ...(story.notices.length && { edNote: story.notices.join('\n') }),
    language: story.lang,
    copyrightHolder: story.publisher,
    ...(story.rightsLine && { copyrightNotice: story.rightsLine }),
    title: mainText(fields.headline),
    slugline: fields.slug,
    headlines: [
      plain('main', headline),
      ...texts('second-language', secondHeadline),
      ...texts('kicker', fields.kicker),
      ...texts('subheadline', fields.subheadline),
    ],
    descriptions: [
      ...texts('summary', fields.standfirst),
      ...story.corrections.map(line => plain('correction', line)),
    ],
    ...(story.byline && { by: story.byline }),
    ...(fields.dateline && { located: fields.dateline }),
    people: fields.bylines.map(({ name, role }) => ({ name, rel: NINJS_RELATIONS[role] })),
    subjects: [
      ...story.sections.map(name => ({ name, rel: 'section' })),
      ...story.topics.map(name => ({ name, rel: 'about' })),
    ],
    infoSources: fields.source ? [{ name: fields.source, role: 'source' }] : [],
    renditions: story.address ? [{ name: 'web', href: story.address, contentType: 'text/html' }] : [],
    associations: pictureItems(story),
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount, value: bodyToHtml(body, context) },
      { role: 'markdown', contentType: 'text/markdown', value: bodyToMarkdown(body, context) },
      { role: 'plain', contentType: 'text/plain', charCount: [...text].length, wordCount, value: text },
    ],
  };
}

function pictureItems({ fields: { lead }, body, context }: ExportedStory) {
  const ids = [...new Set([...(lead ? [lead.mediaId] : []), ...mediaIn(body).mediaIds])];
  return ids.flatMap(id => {
    const picture = context.picture(id);
    const href = context.mediaUrl(id);
    if (!picture || !href) return [];
    const isLead = lead?.mediaId === id;
    const { width, height, digitalSource } = picture;
    return [
      {
        ...{ name: isLead ? 'lead' : 'picture', uri: `urn:uuid:${id}`, type: 'picture' },
        ...(isLead && lead.credit && { by: lead.credit }),
        ...(digitalSource && { digitalSourceType: { uri: digitalSourceAddress(digitalSource) } }),
        descriptions: isLead
          ? [plain('alt', lead.alt), plain('caption', lead.caption)].filter(({ value }) => value)
          : [],
        renditions: [{ name: 'web', href, contentType: 'image/jpeg', width, height }],
      },
    ];
  });
}
