import type { ContentRule, Rule } from '@/domain/checks/finding';
import { picturesIn, visit } from '@/domain/document/text-blocks';
import { bodyToText } from '@/domain/document/write';
import { isSlug } from '@/domain/story/slug';

export const noHeadline: ContentRule & { name: 'no-headline' } = {
  name: 'no-headline',
  severity: 'error',
  find: ({ fields }) => (fields.headline.trim() ? [] : [{ where: { field: 'headline' }, data: {} }]),
};

export const noStandfirst: Rule = {
  name: 'no-standfirst',
  severity: 'warning',
  find: ({ fields }) => (fields.standfirst.trim() ? [] : [{ where: { field: 'standfirst' }, data: {} }]),
};

export const noByline: Rule = {
  name: 'no-byline',
  severity: 'warning',
  find: ({ fields }) => (fields.bylines.length ? [] : [{ where: { field: 'byline' }, data: {} }]),
};

export const similarByline: Rule = {
  name: 'similar-byline',
  severity: 'warning',
  find: ({ fields }, { similarNames }) =>
    fields.bylines.flatMap(({ name }) =>
      Object.hasOwn(similarNames, name)
        ? [{ where: { field: 'byline' as const }, data: { text: similarNames[name] } }]
        : [],
    ),
};

export const noSection: ContentRule & { name: 'no-section' } = {
  name: 'no-section',
  severity: 'error',
  find: ({ fields }) => (fields.sectionId ? [] : [{ where: { field: 'section' }, data: {} }]),
};

export const noSlug: ContentRule & { name: 'no-slug' } = {
  name: 'no-slug',
  severity: 'error',
  // An empty slug is derived from the headline on publishing.
  find: ({ fields: { slug, headline } }) =>
    isSlug(slug) || (!slug && headline.trim()) ? [] : [{ where: { field: 'slug' }, data: {} }],
};

export const noBody: ContentRule & { name: 'no-body' } = {
  name: 'no-body',
  severity: 'error',
  find: ({ body }) => (bodyToText(body).trim() ? [] : [{ where: { field: 'body' }, data: {} }]),
};

export const noLead: Rule = {
  name: 'no-lead',
  severity: 'warning',
  find: ({ fields }) => (fields.lead ? [] : [{ where: { field: 'lead' }, data: {} }]),
};

export const noCaption: Rule = {
  name: 'no-caption',
  severity: 'warning',
  find: ({ fields: { lead } }) =>
    lead && !lead.caption.trim() ? [{ where: { field: 'caption' }, data: {} }] : [],
};

/** Pictures without a credit. A gallery may have one credit for all its pictures. */
export const noCredit: Rule = {
  name: 'no-credit',
  severity: 'warning',
  find({ fields: { lead }, body }) {
    const credited: string[] = [];
    visit(body, [], (node, path) => {
      if (node.type === 'gallery' && String(node.attrs?.credit ?? '').trim()) credited.push(path.join());
    });
    const atHead = lead && !lead.credit.trim() ? [{ where: { field: 'credit' } as const, data: {} }] : [];
    const inBody = picturesIn(body).filter(
      ({ node, path }) =>
        !String(node.attrs?.credit ?? '').trim() && !credited.includes(path.slice(0, -1).join()),
    );
    return [...atHead, ...inBody.map(({ path }) => ({ where: { path, from: 0, to: 0 }, data: {} }))];
  },
};

/** Every picture needs a text alternative. */
export const noAlternativeText: ContentRule & { name: 'no-alternative-text' } = {
  name: 'no-alternative-text',
  severity: 'error',
  find({ fields: { lead }, body }) {
    const atHead = lead && !lead.alt.trim() ? [{ where: { field: 'alt' } as const, data: {} }] : [];
    const inBody = picturesIn(body).filter(({ node }) => !String(node.attrs?.alt ?? '').trim());
    return [...atHead, ...inBody.map(({ path }) => ({ where: { path, from: 0, to: 0 }, data: {} }))];
  },
};
