import { pageOf } from '@/domain/paste/page';
import { repaired } from '../charset/repair';
import { noFacts, type ForeignPicture, type StoryItem } from '../item';
import { NO_EXCEPTIONS, type RepairExceptions } from '../repair-exceptions';
import { joinedLosses, lose, type Losses } from '../losses';
import { removeInjectedLinks } from '../pages/injected';
import { readBodyOf } from '../read-body';
import { isData, markdownHtml, textOf, type CardData } from './cards';
import { ghostMoment, type GhostPost } from './ghost-posts';
import { lexicalHtml } from './lexical';
import { mobiledocHtml } from './mobiledoc';

/** The input of `readGhost`. */
export interface GhostInput {
  ghost: GhostPost;
  /** The names of pictures in the archive that the export is in. */
  pictures: string[];
  kept?: RepairExceptions;
}

/** Reads a post of Ghost into a story. */
export function readGhost({ ghost, pictures, kept = NO_EXCEPTIONS }: GhostInput): StoryItem {
  const { post, people, tags, foreignId, title } = ghost;
  const losses: Losses = {};
  const { text: html, repair } = repaired(htmlOf(post, losses), kept);
  const headline = repaired(title, kept);
  const page = pageOf(html);
  removeInjectedLinks(page.body, null, losses, kept.hosts);
  const read = readBodyOf(page, html, null);
  const inArchive = (picture: ForeignPicture) => ({ ...picture, source: sourceIn(picture.source, pictures) });
  const lead = textOf(post.feature_image) || textOf(post.image);
  if (['members', 'paid', 'tiers'].includes(textOf(post.visibility))) lose(losses, 'passwords', title);
  return {
    ...noFacts(foreignId),
    kind: 'story',
    fields: {
      headline: headline.text,
      standfirst: textOf(post.custom_excerpt),
      slug: textOf(post.slug),
    },
    isPublished: post.status === 'published',
    publishedAt: ghostMoment(post.published_at),
    changedAt: ghostMoment(post.updated_at),
    ...{ people, sections: tags.slice(0, 1), topics: tags },
    lead: lead
      ? inArchive({
          placeholder: '',
          source: { kind: 'address', address: lead },
          alt: textOf(post.feature_image_alt),
          caption: plain(textOf(post.feature_image_caption)),
          credit: '',
        })
      : null,
    body: read.body,
    pictures: read.pictures.map(inArchive),
    ...{ threads: [], suggesters: [] },
    losses: joinedLosses(losses, read.losses),
    repairs: [headline.repair, repair].flatMap(one => one ?? []),
  };
}

const plain = (html: string) => (html ? (pageOf(html).body.textContent ?? '').trim() : '');

/** The text in the format that the export has. */
function htmlOf(post: CardData, losses: Losses): string {
  const lexical = parsed(post.lexical);
  if (lexical) return lexicalHtml(lexical, losses);
  const mobiledoc = parsed(post.mobiledoc);
  if (mobiledoc) return mobiledocHtml(mobiledoc, losses);
  return textOf(post.html) || markdownHtml(textOf(post.markdown));
}

function parsed(text: unknown): CardData | null {
  try {
    const value: unknown = JSON.parse(textOf(text));
    return isData(value) ? value : null;
  } catch {
    return null;
  }
}

/** A picture of the site, found in the archive by the end of its address. */
function sourceIn(source: ForeignPicture['source'], pictures: string[]): ForeignPicture['source'] {
  if (source.kind !== 'address') return source;
  const [, path] = /\/(content\/images\/[^?#]+)/.exec(source.address) ?? [];
  const name = path && pictures.find(picture => picture.endsWith(path));
  return name ? { kind: 'part', name } : { ...source, address: source.address.replace(/^__GHOST_URL__/, '') };
}
