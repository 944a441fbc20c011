import { idAttribute, textAttribute } from '../attributes';
import { printedText, secondAttributes, secondFromDom, secondToDom } from '../second-attributes';
import { copiedCaption, escapeHtml, figcaption, lines, type BlockSpec } from '../spec';

/** The maximum length of a transcript, in UTF-16 units: about two hours of speech. */
export const TRANSCRIPT_LIMIT = 120_000;

/** The paragraphs of a transcript: its lines. */
export const transcriptParagraphs = (transcript: string): string[] =>
  transcript.split(/\n+/).flatMap(line => line.trim() || []);

const TEXTS = ['title', 'caption', 'credit'] as const;

const toDom = (name: string, attrs: Record<string, unknown>) => ({
  'data-block': name,
  'data-media': attrs.media,
  'data-title': attrs.title,
  'data-caption': attrs.caption,
  'data-credit': attrs.credit,
  'data-transcript': attrs.transcript,
  ...secondToDom(attrs, TEXTS),
});

/** Title, caption and credit as published. */
const printedTexts = (attrs: Record<string, unknown>) => ({
  title: printedText(attrs, 'title'),
  caption: printedText(attrs, 'caption'),
  credit: printedText(attrs, 'credit'),
});

/** Audio and video differ only in their element. */
function recording(name: 'audio' | 'video'): BlockSpec {
  return {
    node: {
      group: 'block',
      draggable: true,
      attrs: {
        media: idAttribute(),
        title: textAttribute(300),
        caption: textAttribute(),
        credit: textAttribute(300),
        transcript: textAttribute(TRANSCRIPT_LIMIT),
        ...secondAttributes({ title: 300, caption: null, credit: 300 }),
      },
      parseDOM: [
        {
          tag: `figure[data-block=${name}]`,
          getAttrs: element => ({
            media: element.dataset.media,
            title: element.dataset.title ?? '',
            caption: element.dataset.caption ?? '',
            credit: element.dataset.credit ?? '',
            transcript: element.dataset.transcript ?? '',
            ...secondFromDom(element, TEXTS),
          }),
        },
      ],
      toDOM: ({ attrs }) => ['figure', toDom(name, attrs)],
    },
    copied({ attrs }, context) {
      const { media, transcript } = attrs as Record<string, string>;
      const { title, caption, credit } = printedTexts(attrs);
      const lines = transcriptParagraphs(transcript!).map(line => ['p', line] as const);
      return [
        'figure',
        toDom(name, attrs),
        ['p', ['a', { href: context.recording(media!) }, title || name]],
        ...copiedCaption(caption, credit),
        ...(lines.length ? [['blockquote', ...lines]] : []),
      ];
    },
    html(node, _, context) {
      const url = context.mediaUrl(node.attrs.media);
      if (!url) return '';
      const player = `<${name} src="${escapeHtml(url)}" controls preload="none"></${name}>`;
      const lines = transcriptParagraphs(node.attrs.transcript).map(line => `<p>${escapeHtml(line)}</p>`);
      const { title, caption, credit } = printedTexts(node.attrs);
      const named = title ? `<p><strong>${escapeHtml(title)}</strong></p>` : '';
      const figure = `<figure>${named}${player}${figcaption(caption, credit)}</figure>`;
      return lines.length ? `${figure}<blockquote>${lines.join('')}</blockquote>` : figure;
    },
    text(node) {
      const { title, caption } = printedTexts(node.attrs);
      return lines(title, caption, node.attrs.transcript as string);
    },
    markdown(node, _, context) {
      const url = context.mediaUrl(node.attrs.media);
      if (!url) return '';
      const { title, caption, credit } = printedTexts(node.attrs);
      const link = lines(`[${title.replaceAll('\n', ' ') || name}](${url})`, caption, credit);
      return [link, ...transcriptParagraphs(node.attrs.transcript).map(line => `> ${line}`)].join('\n\n');
    },
  };
}

export const audio = recording('audio');
export const video = recording('video');
