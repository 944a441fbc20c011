import { formatByline } from '@/domain/story/byline';
import type { LeadPicture } from '@/domain/story/story';
import type { BodyNode } from '@/domain/document/body';
import { fieldLabel } from '@/components/ui/words/field-label';
import { joined } from '@/components/ui/words/joined';
import type { ComposerWords } from '@/components/composer/words/en';
import type { Draft } from '../draft';
import { fieldValue, type MergeField } from './merge';
import type { Names } from '@/components/api/use-names';
import type { ComposerProps } from '../view';

export interface Paper extends Pick<ComposerProps, 'editions' | 'sections' | 'desks'> {
  topicNames: Names;
}

/** The name of a compared part of two texts. */
export function partLabel(part: MergeField, words: ComposerWords): string {
  if (part === 'place') return words.conflict.place;
  return part === 'deskId' ? words.fields.desk : fieldLabel(part, words);
}

/** The label of a block; null for plain text, which needs none. */
export const blockLabel = ({ type }: BodyNode, { blockNames }: ComposerWords): string | null =>
  Object.hasOwn(blockNames, type) ? blockNames[type as keyof typeof blockNames] : null;

const nameIn = (list: { id: string; name: string }[], id: string | null) =>
  list.find(it => it.id === id)?.name ?? '';

const leadTexts = ({ caption, secondCaption, credit, secondCredit, alt, secondAlt }: LeadPicture) =>
  [caption, secondCaption, credit, secondCredit, alt, secondAlt].filter(Boolean);

/**
 * A field's value as text for comparison with the other side.
 * @param lang of the interface
 */
export function fieldText(draft: Draft, field: MergeField, paper: Paper, lang: string): string {
  const { fields } = draft;
  switch (field) {
    case 'bylines':
      return formatByline(fields.bylines);
    case 'lead':
      return fields.lead ? leadTexts(fields.lead).join('\n') : '';
    case 'topicIds':
      return joined(
        fields.topicIds.map(id => paper.topicNames.nameOf(id) ?? '…'),
        lang,
      );
    case 'place':
      return joined(
        [nameIn(paper.editions, draft.editionId), nameIn(paper.sections, fields.sectionId)],
        lang,
      );
    case 'deskId':
      return nameIn(paper.desks, draft.deskId);
    default:
      return String(fieldValue(draft, field) ?? '');
  }
}
