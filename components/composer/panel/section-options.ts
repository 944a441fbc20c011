import type { ComposerSection } from '../view';

export interface SectionOption {
  id: string;
  label: string;
}

const INDENT = '\u2003';

/** The sections of one edition, each after its parent and indented by depth. */
export function indentedSections(sections: ComposerSection[], editionId: string): SectionOption[] {
  const own = sections.filter(section => section.editionId === editionId);
  const ids = new Set(own.map(section => section.id));
  const under = (parentId: string | null, depth: number): SectionOption[] =>
    own
      .filter(section =>
        parentId === null ? !ids.has(section.parentId ?? '') : section.parentId === parentId,
      )
      .flatMap(({ id, name }) => [{ id, label: INDENT.repeat(depth) + name }, ...under(id, depth + 1)]);
  return under(null, 0);
}
