import type { PasteWords } from './en';

export const paste: PasteWords = {
  kinds: {
    pictures: number => `${number} 张读不出的图片`,
    foreignPictures: number => `${number} 张其他网页的图片`,
    textBoxes: number => `${number} 个文本框`,
    charts: number => `${number} 个图表`,
    drawings: number => `${number} 个图形`,
    recordings: number => `${number} 段音视频`,
    embeds: number => `${number} 个嵌入框`,
    comments: number => `${number} 条批注`,
    deletions: number => `${number} 处已删除的文字`,
  },
  without: list => `已粘贴，未带入：${list}。`,
  flattened: '建议只能是段落，列表和表格已变为段落。',
  mayEmbed: provider => `此地址可以作为 ${provider} 的嵌入内容。`,
  embed: '嵌入',
  mayBeGallery: count => `已放入 ${count} 张图片，可以合成一个图集。`,
  gallery: '合成图集',
  undo: '撤销粘贴',
  plain: '粘贴为纯文本',
};
