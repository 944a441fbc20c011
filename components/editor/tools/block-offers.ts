import AudioIcon from 'lucide-react/icons/audio-lines';
import BoxIcon from 'lucide-react/icons/panel-top';
import DividerIcon from 'lucide-react/icons/minus';
import EmbedIcon from 'lucide-react/icons/code-xml';
import FootnoteIcon from 'lucide-react/icons/asterisk';
import Heading2Icon from 'lucide-react/icons/heading-2';
import Heading3Icon from 'lucide-react/icons/heading-3';
import GalleryIcon from 'lucide-react/icons/images';
import ImageIcon from 'lucide-react/icons/image';
import LanguagesIcon from 'lucide-react/icons/languages';
import ListIcon from 'lucide-react/icons/list';
import OrderedIcon from 'lucide-react/icons/list-ordered';
import PullIcon from 'lucide-react/icons/message-square-quote';
import QuoteIcon from 'lucide-react/icons/quote';
import StoryIcon from 'lucide-react/icons/file-text';
import TableIcon from 'lucide-react/icons/table';
import VideoIcon from 'lucide-react/icons/video';
import PilcrowIcon from 'lucide-react/icons/pilcrow';
import type { Editor } from '@tiptap/core';
import type { BodyNode } from '@/domain/document/body';
import type { BlockName } from '@/domain/document/schema';
import type { ConvertibleKind } from '@/domain/document/conversion/convert-nodes';
import type { IconShape } from '@/components/ui/icon';
import type { Words } from '@/components/ui/words/en';
import { putBlock } from '../body/put-block';
import { putPictures } from '../pictures/put-pictures';
import { toggles } from './body-commands';
import type { EditorTools } from '../context';

export interface BlockOffer {
  id: keyof Words['blockHelp'];
  label: string;
  /** Other search words. */
  also: string;
  icon: IconShape;
  run(editor: Editor): void;
}

/** The icons of convertible blocks. */
export const CONVERSION_ICONS: Record<ConvertibleKind, IconShape> = {
  paragraph: PilcrowIcon,
  heading2: Heading2Icon,
  heading3: Heading3Icon,
  bulletList: ListIcon,
  orderedList: OrderedIcon,
  quotation: QuoteIcon,
  pullQuote: PullIcon,
  factBox: BoxIcon,
  pair: LanguagesIcon,
};

const paragraph: BodyNode = { type: 'paragraph' };
const insert = (node: BodyNode) => (editor: Editor) => putBlock(editor, node);

const cell = (type: 'tableCell' | 'tableHeader'): BodyNode => ({ type, content: [paragraph] });
const row = (type: 'tableCell' | 'tableHeader'): BodyNode => ({
  type: 'tableRow',
  content: [cell(type), cell(type), cell(type)],
});

/** The node that an offer makes, where it has another name. */
const NODES: Partial<Record<BlockOffer['id'], BlockName>> = {
  heading2: 'heading',
  heading3: 'heading',
  library: 'picture',
  pair: 'bilingualPair',
};

/** Whether a block can be made at the cursor: headings, lists and quotations turn the paragraph there. */
function fitsAt(editor: Editor, id: BlockOffer['id']): boolean {
  if (id === 'quotation') return editor.can().toggleWrap('quotation');
  return !/^heading|List$/.test(id) || !editor.isActive('table');
}

/** Every block that a person can insert at the cursor, with the languages for a bilingual pair. */
export function blockOffers(
  words: Words,
  tools: EditorTools,
  langs: { first: string; second: string | null },
  editor: Editor,
): BlockOffer[] {
  const { tools: named, blockNames } = words;
  const pair: BodyNode = {
    type: 'bilingualPair',
    content: [langs.first, langs.second ?? 'en'].map(lang => ({ type: 'bilingualText', attrs: { lang } })),
  };
  const offers: BlockOffer[] = [
    { id: 'heading2', label: named.heading2, also: 'h2 title', icon: Heading2Icon, run: toggles.heading2 },
    { id: 'heading3', label: named.heading3, also: 'h3 title', icon: Heading3Icon, run: toggles.heading3 },
    { id: 'bulletList', label: named.bulletList, also: 'ul points', icon: ListIcon, run: toggles.bulletList },
    {
      id: 'orderedList',
      label: named.orderedList,
      also: 'ol 123',
      icon: OrderedIcon,
      run: toggles.orderedList,
    },
    {
      id: 'quotation',
      label: named.quotation,
      also: 'quote blockquote',
      icon: QuoteIcon,
      run: toggles.quotation,
    },
    {
      id: 'pullQuote',
      label: blockNames.pullQuote,
      also: 'pull',
      icon: PullIcon,
      run: insert({ type: 'pullQuote' }),
    },
    {
      id: 'picture',
      label: named.picture,
      also: 'image photo',
      icon: ImageIcon,
      run: editor => tools.chooseFiles(editor, 'image'),
    },
    {
      id: 'library',
      label: words.library.title,
      also: 'picture image photo archive',
      icon: GalleryIcon,
      run: editor =>
        tools.chooseFromLibrary({ several: true, onChoose: chosen => putPictures(editor, chosen) }),
    },
    {
      id: 'audio',
      label: blockNames.audio,
      also: 'sound podcast mp3',
      icon: AudioIcon,
      run: editor => tools.chooseFiles(editor, 'audio'),
    },
    {
      id: 'video',
      label: blockNames.video,
      also: 'film mp4',
      icon: VideoIcon,
      run: editor => tools.chooseFiles(editor, 'video'),
    },
    {
      id: 'gallery',
      label: blockNames.gallery,
      also: 'images photos',
      icon: GalleryIcon,
      run: insert({ type: 'gallery' }),
    },
    {
      id: 'factBox',
      label: blockNames.factBox,
      also: 'box aside',
      icon: BoxIcon,
      run: insert({ type: 'factBox', content: [paragraph] }),
    },
    {
      id: 'table',
      label: blockNames.table,
      also: 'figures',
      icon: TableIcon,
      run: insert({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }),
    },
    {
      id: 'embed',
      label: blockNames.embed,
      also: 'youtube film post',
      icon: EmbedIcon,
      run: () => tools.openForm('embed'),
    },
    {
      id: 'relatedStory',
      label: blockNames.relatedStory,
      also: 'link',
      icon: StoryIcon,
      run: () => tools.openForm('relatedStory'),
    },
    {
      id: 'footnote',
      label: blockNames.footnote,
      also: 'note',
      icon: FootnoteIcon,
      run: insert({ type: 'footnote' }),
    },
    {
      id: 'divider',
      label: blockNames.divider,
      also: 'rule line hr',
      icon: DividerIcon,
      run: insert({ type: 'divider' }),
    },
  ];
  if (langs.second)
    offers.push({
      id: 'pair',
      label: blockNames.bilingualPair,
      also: 'two',
      icon: LanguagesIcon,
      run: insert(pair),
    });
  return offers.filter(({ id }) => (NODES[id] ?? id) in editor.schema.nodes && fitsAt(editor, id));
}

/** The blocks that match a query. */
export function findOffers(offers: BlockOffer[], query: string): BlockOffer[] {
  const words = query.toLowerCase();
  return offers.filter(({ id, label, also }) => `${label} ${id} ${also}`.toLowerCase().includes(words));
}
