import type { Words } from './words';

export const zhHans: Words = {
  lists: { locale: 'zh-Hans', mark: '、' },

  skip: '跳到正文',
  editions: '版本',
  sections: '栏目',
  subsections: '子栏目',
  breadcrumb: '当前位置',
  staff: '员工登录',
  home: siteName => `${siteName}首页`,
  start: '首页',
  feed: siteName => `${siteName}最新报道`,

  by: (names, place) => (place ? ['记者 ', names, ` ${place}报道`] : ['作者：', names]),
  photosBy: names => ['摄影：', names],
  translatedBy: names => ['翻译：', names],
  reportedBy: names => [names, '参与报道。'],
  updated: '更新：',
  firstPublished: '首发：',
  minutes: count => `阅读约${count}分钟`,

  share: '分享本文',
  shareOn: {
    weibo: '微博',
    x: 'X',
    facebook: 'Facebook',
    linkedin: '领英',
    whatsapp: 'WhatsApp',
    mail: '邮件',
  },
  wechat: '微信',
  wechatHint: '打开微信扫一扫，在微信里分享本文。',
  qrCode: '本文网址的二维码',

  thisStoryIn: '本文其他版本',
  related: '相关报道',
  latest: '最新',
  topics: '话题',
  backToTop: '返回顶部',
  correction: when => `更正（${when}）：`,

  languageShown: '显示',
  both: '对照',
  paragraph: number => `第${number}段`,

  table: '表格',
  footnotes: '注释',
  footnote: number => `注${number}`,
  backToText: number => `回到正文注${number}处`,
  seeOn: provider => `在 ${provider} 上查看`,
  alsoRead: '延伸阅读',
  facts: '要点',

  topStories: '头条',
  opinion: '评论',
  feature: '特写',
  moreStories: '更多报道',
  inBrief: '简讯',
  inPictures: '图片',
  picturesHint: '图片，屏幕较窄时可左右滑动',
  emptyFront: {
    title: '这里还没有报道',
    text: '本版尚未刊发报道。第一篇一经刊发，就会出现在这一页。',
  },
  emptySection: '本栏目尚未刊发报道。',
  pages: '分页',

  missing: {
    'not-found': {
      title: '此地址没有页面',
      text: '地址可能输错了，也可能是带您来的链接有误。您可以从这里继续。',
      label: '未找到',
    },
    gone: {
      title: '这篇报道已经撤回',
      text: '它曾在此刊发，现已撤下。我们保留这个地址，不会再用来刊登别的内容。',
      label: '已撤回',
    },
  },

  about: '关于本报',
  followUs: '关注我们',
  otherLanguages: '其他版本',
  copyright: (years, siteName) => `© ${years} ${siteName}。`,
};
