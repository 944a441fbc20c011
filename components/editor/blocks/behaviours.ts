import { nodeInputRule, textblockTypeInputRule, type Editor } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { Transaction } from '@tiptap/pm/state';
import type { BlockName } from '@/domain/document/schema';
import type { BlockBehaviour } from '../body/behaviour';
import { EmbedView } from './embed';
import { FactBoxView } from './fact-box';
import { FootnoteView } from './footnote';
import { GalleryPictureView, GalleryView } from './gallery';
import { backInPair, forwardInPair, shiftSide, swapSides, toNextPair, toOtherSide } from './pair-steps';
import { PictureView } from './picture';
import { PullQuoteView } from './pull-quote';
import { QuotationView } from './quotation';
import { RecordingView } from './recording';
import { RelatedStoryView } from './related-story';
import { TableView } from './table';
import { TEXT_BEHAVIOURS } from './text-behaviours';
import { togglePairHeading } from './convert-blocks';

/** A key that changes the pair with the cursor; elsewhere it has its usual effect. */
const inPair = (editor: Editor, step: (change: Transaction) => boolean) => () =>
  editor.commands.command(({ tr }) => step(tr));

const toggleHeading = (editor: Editor, level: 2 | 3) => () =>
  togglePairHeading(editor, level === 2 ? 'heading2' : 'heading3') ||
  editor.commands.toggleNode('heading', 'paragraph', { level });

/**
 * Keys, Markdown and views of blocks. A block without an entry is a type error; an empty entry is for plain
 * blocks.
 */
export const BLOCK_BEHAVIOURS: Record<BlockName, BlockBehaviour> = {
  ...TEXT_BEHAVIOURS,
  quotation: { ...TEXT_BEHAVIOURS.quotation, view: () => ReactNodeViewRenderer(QuotationView) },
  paragraph: {
    shortcuts: editor => ({
      'Mod-Alt-0': () => togglePairHeading(editor, 'pair') || editor.commands.setNode('paragraph'),
    }),
  },
  heading: {
    inputRules: type => [
      textblockTypeInputRule({
        find: /^(#{1,3})\s$/,
        type,
        getAttributes: match => ({ level: Math.max(2, match[1]?.length ?? 2) }),
      }),
    ],
    shortcuts: editor => ({
      'Mod-Alt-2': toggleHeading(editor, 2),
      'Mod-Alt-3': toggleHeading(editor, 3),
    }),
  },
  divider: { inputRules: type => [nodeInputRule({ find: /^(?:---|—-|___\s)$/, type })] },
  bilingualText: {
    shortcuts: editor => ({
      Enter: inPair(editor, toNextPair),
      Tab: inPair(editor, toOtherSide),
      'Shift-Tab': inPair(editor, toOtherSide),
      Backspace: inPair(editor, backInPair),
      Delete: inPair(editor, forwardInPair),
      'Alt-Shift-ArrowDown': inPair(editor, change => shiftSide(change, 1)),
      'Alt-Shift-ArrowUp': inPair(editor, change => shiftSide(change, -1)),
      'Mod-Alt-x': inPair(editor, swapSides),
    }),
  },
  pullQuote: { view: () => ReactNodeViewRenderer(PullQuoteView) },
  picture: { view: () => ReactNodeViewRenderer(PictureView) },
  gallery: { view: () => ReactNodeViewRenderer(GalleryView) },
  galleryPicture: { view: () => ReactNodeViewRenderer(GalleryPictureView) },
  factBox: { view: () => ReactNodeViewRenderer(FactBoxView) },
  table: { view: () => ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' }) },
  embed: { view: () => ReactNodeViewRenderer(EmbedView) },
  audio: { view: () => ReactNodeViewRenderer(RecordingView) },
  video: { view: () => ReactNodeViewRenderer(RecordingView) },
  tableRow: {},
  tableCell: {},
  tableHeader: {},
  bilingualPair: {},
  text: {},
  paragraphEnd: {},
  relatedStory: { view: () => ReactNodeViewRenderer(RelatedStoryView) },
  footnote: { view: () => ReactNodeViewRenderer(FootnoteView) },
};
