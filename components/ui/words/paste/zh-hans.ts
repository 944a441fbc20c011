import type { PasteWords } from './en';

export const paste: PasteWords = {
  kinds: {
    pictures: number => `${number} 张无法读取的图片`,
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
  flattened: '修改建议只能是段落，列表和表格已变为段落。',
  divided: {
    tableColumns: (most, tables) => `表格最多 ${most} 列，超出的表格已分为 ${tables} 个。`,
    tableCells: (most, tables) => `表格最多 ${most} 个单元格，超出的表格已分为 ${tables} 个。`,
  },
  asParagraphs: blocks => `有 ${blocks} 处稿件放不下的内容（如嵌套过深的列表）已变为段落。`,
  refused: why => `没有粘贴：粘贴后${why}。`,
  mayEmbed: provider => `此地址可以作为 ${provider} 的嵌入内容。`,
  embed: '嵌入',
  mayBeGallery: count => `已粘贴 ${count} 张图片，可以合成一个图集。`,
  gallery: '合成图集',
  mayBeFormatted: '这段文字是 Markdown 格式。',
  markdown: '粘贴为带格式的文字',
  undo: '撤销粘贴',
  plain: '粘贴为纯文本',
};
