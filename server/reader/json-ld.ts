import { pictureAddress } from '@/domain/media';
import type { Edition } from '@/domain/edition';
import type { TextLength } from '@/domain/document/length';
import type { LiveStoryWithBody } from '../store/live';
import { publicOrigin } from './paper';

/** JSON that can stand inside a script element: nothing in it can end the element or begin a comment. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The structured data of a story page: the story itself and the way to it. */
export function storyJsonLd(
  story: LiveStoryWithBody,
  edition: Edition,
  crumbs: { label: string; href: string }[],
  lead: { id: string; width: number; height: number } | null,
  { words, hanzi }: TextLength,
  paperName: string,
): string {
  const origin = publicOrigin();
  const url = origin + story.address;
  const { fields } = story;
  const writers = fields.bylines.filter(({ role }) => role === 'by');
  const width = lead ? Math.min(1440, lead.width) : 0;
  return scriptSafeJson({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        '@id': url,
        mainEntityOfPage: url,
        headline: fields.headline.replace(/\n/g, ' '),
        ...(fields.standfirst && { description: fields.standfirst.replace(/\n/g, ' ') }),
        datePublished: story.firstPublishedAt.toISOString(),
        dateModified: story.lastPublishedAt.toISOString(),
        inLanguage: edition.secondLang ? [edition.lang, edition.secondLang] : edition.lang,
        wordCount: words + hanzi,
        articleSection: crumbs.at(-1)?.label,
        author: writers.length
          ? writers.map(({ name }) => ({ '@type': 'Person', name }))
          : { '@type': 'Organization', name: fields.source || paperName },
        publisher: { '@type': 'NewsMediaOrganization', name: paperName, url: origin },
        ...(lead && {
          image: {
            '@type': 'ImageObject',
            url: origin + pictureAddress(lead.id, width, 'jpg'),
            width,
            height: Math.round((width / lead.width) * lead.height),
          },
        }),
        ...(story.corrections.length && {
          correction: story.corrections.map(({ text, createdAt }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: createdAt.toISOString(),
          })),
        }),
      },
      breadcrumbs(crumbs, edition),
    ],
  });
}

function breadcrumbs(crumbs: { label: string; href: string }[], edition: Edition) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label || edition.name,
      item: publicOrigin() + href,
    })),
  };
}

/** The structured data of a front or a section: a list of stories. */
export function listJsonLd(name: string, path: string, stories: { href: string }[]): string {
  const origin = publicOrigin();
  return scriptSafeJson({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: origin + path,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: stories
        .slice(0, 20)
        .map(({ href }, index) => ({ '@type': 'ListItem', position: index + 1, url: origin + href })),
    },
  });
}
