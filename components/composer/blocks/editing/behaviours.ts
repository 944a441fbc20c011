import { nodeInputRule, textblockTypeInputRule, wrappingInputRule, type Editor } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { Transaction } from '@tiptap/pm/state';
import type { BlockBehaviour } from './behaviour';
import { EmbedView } from '../embed';
import { FactBoxView } from '../fact-box';
import { FootnoteView } from '../footnote';
import { GalleryPictureView, GalleryView } from '../gallery';
import {
  backInPair,
  forwardInPair,
  shiftSide,
  swapSides,
  toNextPair,
  toOtherSide,
} from '../pairs/pair-steps';
import { PictureView } from '../picture';
import { PullQuoteView } from '../pull-quote';
import { QuotationView } from '../quotation';
import { RecordingView } from '../recording';
import { RelatedStoryView } from '../related-story';
import { TableView } from '../table';
import { togglePairHeading } from './turn-blocks';

/** Whether the cursor is at the start of a block of this kind. */
function atStartOf(editor: Editor, name: string): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  for (let depth = $from.depth - 1; depth > 0; depth--)
    if ($from.node(depth).type.name === name) return $from.index(depth) === 0;
  return false;
}

/** A key that changes the pair with the cursor; elsewhere it does what else it does. */
const inPair = (editor: Editor, step: (change: Transaction) => boolean) => () =>
  editor.commands.command(({ tr }) => step(tr));

const toggleHeading = (editor: Editor, level: 2 | 3) => () =>
  togglePairHeading(editor, level === 2 ? 'heading2' : 'heading3') ||
  editor.commands.toggleNode('heading', 'paragraph', { level });

const toggleList = (editor: Editor, name: string) => () => editor.commands.toggleList(name, 'listItem');

/** Keys, Markdown and views of blocks, by the domain's names. */
export const BLOCK_BEHAVIOURS: Record<string, BlockBehaviour> = {
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
  bulletList: {
    inputRules: type => [wrappingInputRule({ find: /^\s*[-+*]\s$/, type })],
    shortcuts: editor => ({ 'Mod-Shift-8': toggleList(editor, 'bulletList') }),
  },
  orderedList: {
    inputRules: type => [
      wrappingInputRule({
        find: /^(\d{1,6})\.\s$/,
        type,
        getAttributes: match => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      }),
    ],
    shortcuts: editor => ({ 'Mod-Shift-7': toggleList(editor, 'orderedList') }),
  },
  listItem: {
    shortcuts: editor => ({
      Enter: () => editor.commands.splitListItem('listItem'),
      Tab: () => editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.commands.liftListItem('listItem'),
      Backspace: () => atStartOf(editor, 'listItem') && editor.commands.liftListItem('listItem'),
    }),
  },
  quotation: {
    inputRules: type => [wrappingInputRule({ find: /^\s*>\s$/, type })],
    shortcuts: editor => ({
      'Mod-Shift-9': () => editor.commands.toggleWrap('quotation'),
      Backspace: () => atStartOf(editor, 'quotation') && editor.commands.lift('quotation'),
    }),
    view: () => ReactNodeViewRenderer(QuotationView),
  },
  divider: { inputRules: type => [nodeInputRule({ find: /^(?:---|—-|___\s)$/, type })] },
  hardBreak: {
    shortcuts: editor => ({ 'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }) }),
  },
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
  relatedStory: { view: () => ReactNodeViewRenderer(RelatedStoryView) },
  footnote: { view: () => ReactNodeViewRenderer(FootnoteView) },
};
