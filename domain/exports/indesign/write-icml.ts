import { readableBlocks } from '@/domain/document/public/readable-blocks';
import { element, xmlText } from '@/domain/xml';
import type { ExportedStory } from '../exported-story';
import { captionIn, icmlBlock, pictureIn } from './icml-blocks';
import { IcmlState, PARAGRAPH_STYLES } from './icml-state';
import { CHARACTER_STYLES, plainParagraph } from './icml-text';

/** The header by which InDesign recognizes a file that can be placed. */
const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>
<?aid SnippetType="InCopyInterchange"?>
`;

const FORMATS: Record<string, Record<string, string>> = {
  Bold: { FontStyle: 'Bold' },
  Italic: { FontStyle: 'Italic' },
  'Bold Italic': { FontStyle: 'Bold Italic' },
  Superscript: { Position: 'Superscript' },
  Subscript: { Position: 'Subscript' },
  Link: {},
};

const LISTS: Record<string, string> = { 'Bullet List': 'BulletList', 'Numbered List': 'NumberedList' };

/** A story as an InCopy file that InDesign places, with a style for each kind of paragraph. */
export function writeIcml(story: ExportedStory): string {
  const state = new IcmlState(story);
  const blocks = readableBlocks(story.body).map(block => icmlBlock(block, state));
  const text = [headOf(state), ...blocks];
  const content = [
    element(
      'RootCharacterStyleGroup',
      CHARACTER_STYLES.map(name =>
        element('CharacterStyle', '', { Self: `CharacterStyle/${name}`, Name: name, ...FORMATS[name] }),
      ),
      { Self: 'characterStyles' },
    ),
    element(
      'RootParagraphStyleGroup',
      PARAGRAPH_STYLES.map(name =>
        element('ParagraphStyle', '', {
          Self: `ParagraphStyle/${name}`,
          Name: name,
          ...(LISTS[name] && { BulletsAndNumberingListType: LISTS[name] }),
        }),
      ),
      { Self: 'paragraphStyles' },
    ),
    element('Story', [element('StoryPreference', '', { StoryDirection: directionName(story) }), ...text], {
      Self: 'story',
      AppliedTOCStyle: 'n',
      TrackChanges: 'false',
      StoryTitle: story.fields.headline || story.fields.slug,
      AppliedNamedGrid: 'n',
    }),
    ...state.links.flatMap(({ id, address }, at) => [
      element('HyperlinkURLDestination', '', {
        Self: `destination-${id}`,
        Name: id,
        DestinationURL: address,
        Hidden: 'false',
        DestinationUniqueKey: String(at + 1),
      }),
      element(
        'Hyperlink',
        [`<Properties><Destination type="object">${xmlText(`destination-${id}`)}</Destination></Properties>`],
        {
          Self: `hyperlink-${id}`,
          Name: id,
          Source: id,
          Visible: 'false',
          DestinationUniqueKey: String(at + 1),
        },
      ),
    ]),
  ];
  return `${HEAD}${element('Document', content, { DOMVersion: '8.0', Self: 'document' })}\n`;
}

const directionName = ({ direction }: ExportedStory) =>
  direction === 'rtl' ? 'RightToLeftDirection' : 'LeftToRightDirection';

function headOf(state: IcmlState): string {
  const { fields, notices, byline, leadCredit, corrections } = state.story;
  const { lead } = fields;
  return [
    ...notices.map(line => plainParagraph('Notice', line)),
    plainParagraph('Kicker', fields.kicker),
    plainParagraph('Headline', fields.headline),
    plainParagraph('Subheadline', fields.subheadline),
    plainParagraph('Standfirst', fields.standfirst),
    plainParagraph('Byline', [byline, fields.dateline, fields.source].filter(Boolean).join(' · ')),
    ...corrections.map(line => plainParagraph('Correction', line)),
    lead ? pictureIn(lead.mediaId, lead.alt, state) + captionIn(lead.caption, leadCredit) : '',
  ].join('');
}
