import type { ExportedStory } from '../exported-story';

/** The paragraph styles of an ICML file, to be mapped to those of a paper's template. */
export const PARAGRAPH_STYLES = [
  'Kicker',
  'Headline',
  'Subheadline',
  'Standfirst',
  'Byline',
  'Correction',
  'Body',
  'Heading 2',
  'Heading 3',
  'Bullet List',
  'Numbered List',
  'Quotation',
  'Pull Quote',
  'Attribution',
  'Picture',
  'Caption',
  'Credit',
  'Fact Box Title',
  'Fact Box',
  'Table Caption',
  'Table Head',
  'Table Cell',
  'Source',
  'Link',
  'Transcript',
  'Divider',
  'Footnote',
  'Notice',
] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

/** What the text of an ICML file refers to outside of it. */
export class IcmlState {
  readonly links: { id: string; address: string }[] = [];
  private tables = 0;

  constructor(readonly story: ExportedStory) {}

  /** The id of the source of a link. */
  link(address: string): string {
    const id = `link-${this.links.length + 1}`;
    this.links.push({ id, address });
    return id;
  }

  table(): string {
    return `table-${++this.tables}`;
  }
}
