import type { blockHelp as en } from './en';

export const blockHelp: typeof en = {
  heading2: '另起一个部分',
  heading3: '把一个部分再分小节',
  bulletList: '不分先后的要点',
  orderedList: '按步骤或名次排列',
  quotation: '较长的引文，单独成段',
  pullQuote: '摘出文中一句，放大显示',
  picture: '从本设备选取',
  library: '从本报图片库选取',
  audio: '本设备上的录音，可附文字稿',
  video: '本设备上的视频，可附文字稿',
  gallery: '多张图片放在一起',
  factBox: '自带标题，与正文并列',
  table: '按行列排列的数据',
  embed: '其他网站的视频或帖子',
  relatedStory: '指向本报另一篇稿件的链接',
  footnote: '稿件末尾的编号注释',
  divider: '两个部分之间的一条线',
  pair: '同一段文字的两种语言',
};
