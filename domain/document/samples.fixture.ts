import type { Body, BodyNode } from './body';

export const doc = (...content: BodyNode[]): Body => ({ type: 'doc', content });
export const text = (words: string, ...marks: BodyNode['marks'] & object): BodyNode =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
export const p = (...content: BodyNode[]): BodyNode => ({ type: 'paragraph', content });
export const picture = { media: 'm1', alt: 'A quay', caption: 'The quay.', credit: 'Qiu Lan', size: 'text' };
const cell = (type: string, words: string): BodyNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [p(text(words))],
});

/** One example of each block. */
export const SAMPLES: Record<string, BodyNode> = {
  paragraph: p(text('Plain words')),
  heading: { type: 'heading', attrs: { level: 2 }, content: [text('A heading')] },
  bulletList: { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('An item'))] }] },
  orderedList: {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [p(text('An item'))] }],
  },
  quotation: { type: 'quotation', attrs: { cite: 'Somebody' }, content: [p(text('Said so'))] },
  pullQuote: { type: 'pullQuote', attrs: { attribution: 'Gao' }, content: [text('Large words')] },
  picture: { type: 'picture', attrs: picture },
  gallery: {
    type: 'gallery',
    attrs: { caption: 'Two boats', credit: 'Ma' },
    content: [
      { type: 'galleryPicture', attrs: { media: 'm1', alt: 'Boat', caption: 'A boat.', credit: 'Wen' } },
      { type: 'galleryPicture', attrs: { media: 'm1', alt: 'Ferry', caption: 'A ferry.', credit: 'Zhou' } },
    ],
  },
  factBox: { type: 'factBox', attrs: { title: 'In numbers' }, content: [p(text('Thirty-six cranes'))] },
  table: {
    type: 'table',
    attrs: { caption: 'Before and after', source: 'Harbour office' },
    content: [
      { type: 'tableRow', content: [cell('tableHeader', 'Measure'), cell('tableHeader', '2026')] },
      { type: 'tableRow', content: [cell('tableHeader', 'Noise'), cell('tableCell', '57 | 58')] },
    ],
  },
  embed: { type: 'embed', attrs: { provider: 'vimeo', id: '123', title: 'A film' } },
  audio: { type: 'audio', attrs: { media: 'm1', title: 'A bell', caption: '', credit: '' } },
  video: { type: 'video', attrs: { media: 'm1', title: 'A crane', caption: '', credit: '' } },
  relatedStory: { type: 'relatedStory', attrs: { story: 's1' } },
  divider: { type: 'divider' },
  bilingualPair: {
    type: 'bilingualPair',
    attrs: { level: 2 },
    content: [
      { type: 'bilingualText', attrs: { lang: 'en' }, content: [text('Mist')] },
      { type: 'bilingualText', attrs: { lang: 'zh-Hans' }, content: [text('雾')] },
    ],
  },
};

/** The text that every output format of each sample must contain. */
export const WORDS: Record<string, string[]> = {
  paragraph: ['Plain words'],
  heading: ['A heading'],
  bulletList: ['An item'],
  orderedList: ['3', 'An item'],
  quotation: ['Said so', 'Somebody'],
  pullQuote: ['Large words', 'Gao'],
  picture: ['/media/m1/960.jpg', 'A quay', 'The quay.', 'Qiu Lan'],
  gallery: ['/media/m1/960.jpg', 'Boat', 'A boat.', 'Wen', 'Ferry', 'A ferry.', 'Zhou', 'Two boats', 'Ma'],
  factBox: ['In numbers', 'Thirty-six cranes'],
  table: ['Before and after', 'Measure', '2026', 'Noise', '57 | 58', 'Harbour office'],
  embed: ['https://vimeo.com/123', 'A film'],
  audio: ['A bell'],
  video: ['A crane'],
  relatedStory: ['/china/story', 'Another story'],
  divider: [''],
  bilingualPair: ['Mist', '雾'],
};
