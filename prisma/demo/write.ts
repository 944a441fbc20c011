/** The shorthand in which the demonstration paper is written: converts texts to bodies. */

interface Mark {
  type: string;
  attrs?: Record<string, unknown>;
}

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'hardBreak' }
  | { type: 'footnote'; attrs: { text: string } };

export type Block = { type: string; attrs?: Record<string, unknown>; content?: (Block | Inline)[] };

export type DemoEditionCode = 'en' | 'asia' | 'zh' | 'bi' | 'fr';

export interface DemoStory {
  edition: DemoEditionCode;
  /** The section's slug path in that edition, such as `china/innovation`. */
  section: string;
  slug: string;
  kicker: string;
  /** In a bilingual edition kicker, headline, standfirst and the words of the lead hold both languages, a line each. */
  headline: string;
  subheadline?: string;
  standfirst: string;
  bylines: { role: 'by' | 'photos' | 'translation' | 'reporting'; author: string }[];
  /** The city as that edition prints it; empty if none. */
  dateline: string;
  source: string;
  lead: { picture: string; caption: string; credit: string; alt: string } | null;
  topics: string[];
  body: Block[];
  /** When it was first published, in hours before the seed's clock. */
  hoursAgo: number;
  updatedHoursAgo?: number;
  corrections?: { hoursAgo: number; text: string }[];
  /** Not published; what the newsroom has done with it since is in `night/`. */
  isDraft?: true;
  /** The editions of the same group whose first published texts this one was made from: two for a bilingual one. */
  translationOf?: DemoEditionCode[];
  desk: string;
  createdBy: string;
}

export interface DemoGroup {
  key: string;
  stories: DemoStory[];
}

// Footnote ^[…], link […](…), bold **…**, italic *…*, superscript ^…^, subscript ~…~, language {xx:…}, line break.
const INLINE =
  /\^\[([^\]]+)\]|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|\*(.+?)\*|\^([^\s^]+)\^|~([^\s~]+)~|\{([a-z]{2,3}(?:-[A-Za-z0-9]+)*):([^}]+)\}|\n/g;

// The schema keeps the marks of a text in this order, outermost first.
const MARK_ORDER = ['link', 'language', 'bold', 'italic', 'superscript', 'subscript'];

function inlines(text: string, inherited: Mark[] = []): Inline[] {
  const marks = inherited.toSorted((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
  const found: Inline[] = [];
  let end = 0;
  const plain = (part: string) => {
    if (part) found.push(marks.length ? { type: 'text', text: part, marks } : { type: 'text', text: part });
  };
  for (const match of text.matchAll(INLINE)) {
    plain(text.slice(end, match.index));
    end = match.index + match[0].length;
    const [, note, linked, href, bold, italic, above, below, lang, foreign] = match;
    if (note) found.push({ type: 'footnote', attrs: { text: note } });
    else if (linked) found.push(...inlines(linked, [...marks, { type: 'link', attrs: { href } }]));
    else if (bold) found.push(...inlines(bold, [...marks, { type: 'bold' }]));
    else if (italic) found.push(...inlines(italic, [...marks, { type: 'italic' }]));
    else if (above) found.push(...inlines(above, [...marks, { type: 'superscript' }]));
    else if (below) found.push(...inlines(below, [...marks, { type: 'subscript' }]));
    else if (foreign) found.push(...inlines(foreign, [...marks, { type: 'language', attrs: { lang } }]));
    else found.push({ type: 'hardBreak' });
  }
  plain(text.slice(end));
  return found;
}

export const p = (text: string): Block => ({ type: 'paragraph', content: inlines(text) });

const heading = (level: 2 | 3, text: string): Block => ({
  type: 'heading',
  attrs: { level },
  content: inlines(text),
});

export const h2 = (text: string) => heading(2, text);
export const h3 = (text: string) => heading(3, text);

const items = (texts: string[]): Block[] => texts.map(text => ({ type: 'listItem', content: [p(text)] }));

export const ul = (texts: string[]): Block => ({ type: 'bulletList', content: items(texts) });

export const ol = (texts: string[]): Block => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items(texts),
});

export const quotation = (paragraphs: string[], cite: string | null = null): Block => ({
  type: 'quotation',
  attrs: { cite },
  content: paragraphs.map(p),
});

export const pullQuote = (text: string, attribution: string): Block => ({
  type: 'pullQuote',
  attrs: { attribution },
  content: inlines(text),
});

interface PictureWords {
  alt: string;
  caption: string;
  /** In the second language of a bilingual edition. */
  secondCaption?: string;
  credit: string;
}

export const picture = (key: string, words: PictureWords & { size?: 'text' | 'wide' | 'hung' }): Block => {
  return { type: 'picture', attrs: { media: `demo:${key}`, size: 'text', ...words } };
};

export const gallery = (pictures: (PictureWords & { picture: string })[], caption: string): Block => ({
  type: 'gallery',
  attrs: { caption, credit: '' },
  content: pictures.map(({ picture: key, alt, caption: words, credit: by }) => ({
    type: 'galleryPicture',
    attrs: { media: `demo:${key}`, alt, caption: words, credit: by },
  })),
});

export const factBox = (title: string, blocks: Block[]): Block => ({
  type: 'factBox',
  attrs: { title },
  content: blocks,
});

/** The first row holds the column headers; the first cell of every other row is that row's header. */
export const table = (caption: string, source: string, rows: string[][]): Block => ({
  type: 'table',
  attrs: { caption, source },
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map((text, column) => ({
      type: row === 0 || column === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [p(text)],
    })),
  })),
});

export const divider = (): Block => ({ type: 'divider' });

const bilingual = (level: 0 | 2 | 3, en: string, zh: string): Block => ({
  type: 'bilingualPair',
  attrs: { level },
  content: [
    { type: 'bilingualText', attrs: { lang: 'en' }, content: inlines(en) },
    { type: 'bilingualText', attrs: { lang: 'zh-Hans' }, content: inlines(zh) },
  ],
});

export const pair = (en: string, zh: string) => bilingual(0, en, zh);
export const pairHeading = (en: string, zh: string) => bilingual(2, en, zh);

/** A card that leads to a work on another site, with a still of it among our pictures. */
export const embed = (provider: 'youtube' | 'link', id: string, title: string, still: string): Block => ({
  type: 'embed',
  attrs: { provider, id, title, media: `demo:${still}` },
});

/** A card for the story of that group, in the card's own edition if there is a version. */
export const relatedStory = (group: string): Block => ({
  type: 'relatedStory',
  attrs: { story: `demo:${group}` },
});
