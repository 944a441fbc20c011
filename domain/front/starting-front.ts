import { sectionWithChildren, type Section } from '@/domain/paper/edition';
import { emptySlot } from './arrange';
import type { Container, ContainerKind, FillRule, FrontContents } from './contents';

/** The slug of the section whose stories are opinions. */
export const OPINION_SLUG = 'opinion';

/** How many slots a new container of each kind has. */
export const USUAL_SLOTS: Record<ContainerKind, number> = {
  lead: 4,
  package: 3,
  river: 8,
  opinion: 4,
  pictures: 5,
  'most-viewed': 0,
  section: 4,
};

/** A container with empty slots. @param idOf makes ids that no other has, from a word */
export function newContainer(kind: ContainerKind, fill: FillRule, idOf: (word: string) => string): Container {
  const slots = Array.from({ length: USUAL_SLOTS[kind] }, (_, at) => emptySlot(idOf(`slot-${at + 1}`)));
  return { id: idOf('container'), kind, title: '', fill, slots };
}

/**
 * What the arranging of a front starts from: the usual containers, filled by rule.
 * @param sections of the edition, in order
 * @param section whose front it is; null for that of the edition
 */
export function startingFront(sections: Section[], section: Section | null): FrontContents {
  const container = (kind: ContainerKind, fill: FillRule, name: string = kind) =>
    newContainer(kind, fill, word => `start-${name}-${word}`);
  if (section) return { containers: [container('lead', { by: 'newest' }, 'lead')] };
  const top = sections.filter(({ parentId, hidden }) => parentId === null && !hidden);
  const opinion = top.find(({ slug }) => slug === OPINION_SLUG);
  const strips = top.filter(one => one !== opinion);
  return {
    containers: [
      container('lead', { by: 'newest' }),
      ...(opinion ? [container('opinion', { by: 'section', id: opinion.id })] : []),
      container('river', { by: 'newest' }),
      container('most-viewed', { by: 'nothing' }),
      ...strips
        .slice(0, 8)
        .map(({ id }, at) => container('section', { by: 'section', id }, `strip-${at + 1}`)),
    ],
  };
}

/** The sections of opinion in an edition, whose stories the newest of a front leave to its column of opinion. */
export function opinionSections(sections: Section[], editionId: string): string[] {
  const opinion = sections.find(
    one => one.editionId === editionId && one.parentId === null && one.slug === OPINION_SLUG,
  );
  return opinion ? sectionWithChildren(sections, opinion.id) : [];
}
