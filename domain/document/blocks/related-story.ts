import { idAttribute } from '../attributes';
import { escapeHtml, SHOWN, type BlockSpec } from '../spec';

export const relatedStory: BlockSpec = {
  node: {
    group: 'block',
    draggable: true,
    attrs: { story: idAttribute() },
    parseDOM: [
      { tag: 'aside[data-block=related-story]', getAttrs: element => ({ story: element.dataset.story }) },
    ],
    toDOM: node => ['aside', { 'data-block': 'related-story', 'data-story': node.attrs.story }],
  },
  copied({ attrs: { story } }, context) {
    return [
      'aside',
      { 'data-block': 'related-story', 'data-story': story },
      ['p', SHOWN, context.headline(story as string) ?? ''],
    ];
  },
  html(node, _, context) {
    const story = context.story(node.attrs.story);
    return story ? `<p><a href="${escapeHtml(story.url)}">${escapeHtml(story.headline)}</a></p>` : '';
  },
  text: () => '',
  markdown(node, _, context) {
    const story = context.story(node.attrs.story);
    return story ? `[${story.headline}](${story.url})` : '';
  },
};
