import { numberAttribute, textAttribute } from '../attributes';
import { printedText, secondAttributes, secondFromDom, secondToDom } from '../second-attributes';
import { escapeHtml, lines, SHOWN, type BlockSpec } from '../spec';

const span = () => numberAttribute(1, 1, 100);

const cellAttributes = {
  colspan: span(),
  rowspan: span(),
  colwidth: {
    default: null,
    validate(value: unknown) {
      if (value !== null && !(Array.isArray(value) && value.every(Number.isInteger)))
        throw new RangeError('is not a list of column widths');
    },
  },
};

const spansFromDom = (cell: HTMLElement) => {
  const read = (name: string) => Math.min(100, Math.max(1, Number(cell.getAttribute(name)) || 1));
  const colspan = read('colspan');
  const widths = cell.dataset.colwidth?.split(',').map(Number) ?? [];
  const colwidth = widths.length === colspan && widths.every(Number.isInteger) ? widths : null;
  return { colspan, rowspan: read('rowspan'), colwidth };
};

const spansToDom = (attrs: Record<string, number>) => ({
  ...(attrs.colspan! > 1 && { colspan: attrs.colspan }),
  ...(attrs.rowspan! > 1 && { rowspan: attrs.rowspan }),
});

const copiedSpans = (attrs: Record<string, unknown>) => ({
  ...spansToDom(attrs as Record<string, number>),
  'data-colwidth': Array.isArray(attrs.colwidth) ? attrs.colwidth.join(',') : null,
});

const spansToHtml = (attrs: Record<string, number>) =>
  Object.entries(spansToDom(attrs))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const cellToMarkdown = (inner: string) => ` ${inner.trim().replace(/\n+/g, ' ').replaceAll('|', '\\|')} |`;

const TEXTS = ['caption', 'source'] as const;

const toDom = (attrs: Record<string, unknown>) => ({
  'data-caption': attrs.caption,
  'data-source': attrs.source,
  ...secondToDom(attrs, TEXTS),
});

/** Caption and source as published. */
const printedTexts = (attrs: Record<string, unknown>) => ({
  caption: printedText(attrs, 'caption'),
  source: printedText(attrs, 'source'),
});

export const table: BlockSpec = {
  node: {
    group: 'block',
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    attrs: {
      caption: textAttribute(500),
      source: textAttribute(500),
      ...secondAttributes({ caption: 500, source: 500 }),
    },
    parseDOM: [
      {
        tag: 'table',
        getAttrs: element => ({
          caption: (element.dataset.caption ?? element.querySelector('caption')?.textContent ?? '').slice(
            0,
            500,
          ),
          source: (element.dataset.source ?? '').slice(0, 500),
          ...secondFromDom(element, TEXTS),
        }),
      },
    ],
    toDOM: node => ['table', toDom(node.attrs), ['tbody', 0]],
  },
  copied({ attrs, firstChild }) {
    const { caption, source } = printedTexts(attrs);
    const across = firstChild?.children.reduce((sum, cell) => sum + (cell.attrs.colspan as number), 0) ?? 1;
    return [
      'table',
      toDom(attrs),
      ...(caption ? [['caption', SHOWN, caption]] : []),
      ['tbody', 0],
      ...(source ? [['tfoot', SHOWN, ['tr', ['td', { colspan: across }, source]]]] : []),
    ];
  },
  html(node, inner) {
    const texts = printedTexts(node.attrs);
    const caption = texts.caption && `<caption>${escapeHtml(texts.caption)}</caption>`;
    const source = texts.source && `<p>${escapeHtml(texts.source)}</p>`;
    return `<table>${caption}<tbody>${inner}</tbody></table>${source}`;
  },
  text(node, inner) {
    const { caption, source } = printedTexts(node.attrs);
    return lines(caption, inner, source);
  },
  markdown(node, inner) {
    const columns = node.firstChild?.childCount ?? 1;
    const [head, ...rows] = inner.split('\n');
    const table = lines(head ?? '', `|${' --- |'.repeat(columns)}`, ...rows);
    const { caption, source } = printedTexts(node.attrs);
    const bold = caption.split('\n').map(line => line && `**${line}**`);
    return [bold.join('\n'), table, source].filter(Boolean).join('\n\n');
  },
};

export const tableRow: BlockSpec = {
  node: {
    content: '(tableCell | tableHeader)+',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  copied: () => ['tr', 0],
  html: (_, inner) => `<tr>${inner}</tr>`,
  text: (_, inner) => inner.replace(/\n/g, '\t'),
  markdown: (_, inner) => `|${inner.replace(/\n/g, '')}`,
};

export const tableCell: BlockSpec = {
  node: {
    content: 'paragraph+',
    tableRole: 'cell',
    isolating: true,
    attrs: cellAttributes,
    parseDOM: [{ tag: 'td', getAttrs: spansFromDom }],
    toDOM: node => ['td', spansToDom(node.attrs), 0],
  },
  copied: node => ['td', copiedSpans(node.attrs), 0],
  html: (node, inner) => `<td${spansToHtml(node.attrs)}>${inner}</td>`,
  text: (_, inner) => inner,
  markdown: (_, inner) => cellToMarkdown(inner),
};

export const tableHeader: BlockSpec = {
  node: {
    content: 'paragraph+',
    tableRole: 'header_cell',
    isolating: true,
    attrs: cellAttributes,
    parseDOM: [{ tag: 'th', getAttrs: spansFromDom }],
    toDOM: node => ['th', spansToDom(node.attrs), 0],
  },
  copied: node => ['th', copiedSpans(node.attrs), 0],
  html: (node, inner) => `<th${spansToHtml(node.attrs)}>${inner}</th>`,
  text: (_, inner) => inner,
  markdown: (_, inner) => cellToMarkdown(inner),
};
