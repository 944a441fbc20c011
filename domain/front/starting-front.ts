import type { Section } from '@/domain/paper/edition';
import { emptySlot } from './arrange';
import type { Container, ContainerKind, FillRule, FrontContents } from './contents';

/** The number of slots of a new container of each kind. */
export const USUAL_SLOTS: Record<ContainerKind, number> = {
  lead: 4,
  package: 3,
  river: 8,
  opinion: 4,
  pictures: 5,
  supplement: 1,
  'most-viewed': 0,
  section: 4,
};

/**
 * A container with empty slots.
 * @param idOf makes a unique id from a word
 */
export function newContainer(kind: ContainerKind, fill: FillRule, idOf: (word: string) => string): Container {
  const slots = Array.from({ length: USUAL_SLOTS[kind] }, (_, at) => emptySlot(idOf(`slot-${at + 1}`)));
  return { id: idOf('container'), kind, title: '', fill, slots };
}

/**
 * The initial draft of a front: the usual containers, filled by rule.
 * @param sections of the edition, in order
 * @param section of the front; null for the edition's front
 */
export function startingFront(sections: Section[], section: Section | null): FrontContents {
  const container = (kind: ContainerKind, fill: FillRule, name: string = kind) =>
    newContainer(kind, fill, word => `start-${name}-${word}`);
  if (section) return { containers: [container('lead', { by: 'newest' }, 'lead')] };
  const top = sections.filter(({ parentId, hidden }) => parentId === null && !hidden);
  const opinion = top.find(({ isOpinion }) => isOpinion);
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
