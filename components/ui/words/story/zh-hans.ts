import type { about as english } from './en';

/** Words for everything about a story that is not edited on its page, in Chinese. */
export const about: typeof english = {
  about: {
    bylineRoles: { by: '撰文', photos: '摄影', translation: '翻译', reporting: '参与报道' },
    addName: '添加姓名',
    roleOf: name => `${name}的分工`,
    up: name => `上移${name}`,
    down: name => `下移${name}`,
    remove: name => `移除${name}`,
    noPage: '没有作者页',
    bylineHelp: '输入姓名后按回车。姓名前写“摄影：”可注明分工。',
    suggested: '文中提到的话题',
    addTopic: '添加话题',
    noTopic: '没有这个话题。',
    relatedFind: '查找要关联的稿件',
    relatedHelp: '按此次序显示在正文下方，排在其他稿件之前。',
    unknownStory: '本报稿件',
    outside: '搜索与分享',
    socialHeadlineHelp: (here, story) =>
      here ? `原标题 ${story} 字，此处 ${here} 字；搜索结果约显示 30 字。` : '留空则用原标题。',
    socialDescriptionHelp: '留空则用导语。',
    searchResult: '搜索结果中',
    shareCard: '分享链接时',
    canonicalHelp: '仅在其他媒体首发时填写，供搜索引擎识别。',
    canonicalWrong: '请填写以 https:// 开头的网址。目前保留上一个有效的网址。',
    noteHelp: '仅编辑部可见，读者看不到。',
    address: path => `网址：${path}`,
    embargo: '禁发至',
    embargoHelp: zone => `此前不会发布。时区：${zone}。`,
    embargoLift: '解除禁发',
    noHeadline: '还没有标题',
  },
};
