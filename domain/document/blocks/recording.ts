import { idAttribute, textAttribute } from '../attributes';
import { copiedCaption, escapeHtml, figcaption, lines, type BlockSpec } from '../spec';

/** The longest transcript, in UTF-16 units: about two hours of speech. */
export const TRANSCRIPT_LIMIT = 120_000;

/** The paragraphs of a transcript: its lines. */
export const transcriptParagraphs = (transcript: string): string[] =>
  transcript.split(/\n+/).flatMap(line => line.trim() || []);

/** Audio and video differ in their element alone. */
function recording(name: 'audio' | 'video'): BlockSpec {
  return {
    name,
    node: {
      group: 'block',
      draggable: true,
      attrs: {
        media: idAttribute(),
        title: textAttribute(300),
        caption: textAttribute(),
        credit: textAttribute(300),
        transcript: textAttribute(TRANSCRIPT_LIMIT),
      },
      parseDOM: [
        {
          tag: `figure[data-block=${name}]`,
          getAttrs: ({ dataset }) => ({
            media: dataset.media,
            title: dataset.title ?? '',
            caption: dataset.caption ?? '',
            credit: dataset.credit ?? '',
            transcript: dataset.transcript ?? '',
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'figure',
        {
          'data-block': name,
          'data-media': attrs.media,
          'data-title': attrs.title,
          'data-caption': attrs.caption,
          'data-credit': attrs.credit,
          'data-transcript': attrs.transcript,
        },
      ],
    },
    copied({ attrs }, context) {
      const { media, title, caption, credit, transcript } = attrs as Record<string, string>;
      const spoken = transcriptParagraphs(transcript!).map(line => ['p', line] as const);
      return [
        'figure',
        {
          'data-block': name,
          'data-media': media,
          'data-title': title,
          'data-caption': caption,
          'data-credit': credit,
          'data-transcript': transcript,
        },
        ['p', ['a', { href: context.recording(media!) }, title || name]],
        ...copiedCaption(caption!, credit!),
        ...(spoken.length ? [['blockquote', ...spoken]] : []),
      ];
    },
    html(node, _, context) {
      const url = context.mediaUrl(node.attrs.media);
      if (!url) return '';
      const player = `<${name} src="${escapeHtml(url)}" controls preload="none"></${name}>`;
      const spoken = transcriptParagraphs(node.attrs.transcript).map(line => `<p>${escapeHtml(line)}</p>`);
      const { title, caption, credit } = node.attrs;
      const named = title ? `<p><strong>${escapeHtml(title)}</strong></p>` : '';
      const figure = `<figure>${named}${player}${figcaption(caption, credit)}</figure>`;
      return spoken.length ? `${figure}<blockquote>${spoken.join('')}</blockquote>` : figure;
    },
    text: node => lines(node.attrs.title, node.attrs.caption, node.attrs.transcript),
    markdown(node, _, context) {
      const url = context.mediaUrl(node.attrs.media);
      if (!url) return '';
      const link = lines(`[${node.attrs.title || name}](${url})`, node.attrs.caption, node.attrs.credit);
      return [link, ...transcriptParagraphs(node.attrs.transcript).map(line => `> ${line}`)].join('\n\n');
    },
  };
}

export const audio = recording('audio');
export const video = recording('video');
