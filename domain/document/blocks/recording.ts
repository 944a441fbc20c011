import { idAttribute, textAttribute } from '../attributes';
import { escapeHtml, figcaption, lines, type BlockSpec } from '../spec';

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
      },
      parseDOM: [
        {
          tag: `figure[data-block=${name}]`,
          getAttrs: ({ dataset }) => ({
            media: dataset.media,
            title: dataset.title ?? '',
            caption: dataset.caption ?? '',
            credit: dataset.credit ?? '',
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
        },
      ],
    },
    html(node, _, context) {
      const url = context.mediaUrl(node.attrs.media);
      if (!url) return '';
      const player = `<${name} src="${escapeHtml(url)}" controls preload="none"></${name}>`;
      return `<figure>${player}${figcaption(node.attrs.caption, node.attrs.credit)}</figure>`;
    },
    text: node => lines(node.attrs.title, node.attrs.caption),
    markdown(node, _, context) {
      const url = context.mediaUrl(node.attrs.media);
      return url ? lines(`[${node.attrs.title || name}](${url})`, node.attrs.caption, node.attrs.credit) : '';
    },
  };
}

export const audio = recording('audio');
export const video = recording('video');
