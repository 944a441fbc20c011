import type { checks as english } from './en';

const day = (iso = '') => iso.slice(0, 10);

/** What is said of the checks before publishing, in Chinese. */
export const checks: typeof english = {
  ready: '可以发布',
  notReady: count => `有 ${count} 个问题阻止发布`,
  blocking: '必须改正',
  asking: '请先确认',
  passed: '已通过',
  go: '前往',
  fix: '改正',
  fixTo: fix => `改为“${fix}”`,
  ignore: '忽略',
  next: '下一项检查',
  moreLike: count => `还有 ${count} 处`,
  needsReason: '仍要发布须说明理由。',
  publishTitle: count => `发布前请确认 ${count} 个问题`,
  reason: '仍要发布的理由',
  reasonHelp: '理由和你的姓名会记入历史。',
  reasonMissing: '请写明理由。',
  publishAnyway: '仍然发布',
  publishedOver: (names, reason) => `不顾${names.join('、')}而发布：“${reason}”`,
  rules: {
    'no-headline': { name: '标题', found: () => '标题是空的', passed: '标题' },
    'no-section': { name: '栏目', found: () => '尚未选择栏目', passed: '栏目' },
    'no-slug': {
      name: '网址别名',
      found: () => '缺少网址别名',
      more: '用于网址，只用 a 到 z、0 到 9 和连字符。',
      passed: '网址别名',
    },
    'no-body': { name: '正文', found: () => '正文是空的', passed: '正文' },
    'guidance-left': {
      name: '待写的一行',
      found: ({ text }) => `还没有写：${text}`,
      more: '方括号里的一行说明这里该写什么。请写上，或者删去。',
      passed: '没有待写的内容',
    },
    'no-alternative-text': {
      name: '替代文字',
      found: () => '有图片缺少替代文字',
      more: '为看不到图片的人写明图中内容。',
      passed: '替代文字',
    },
    'open-notes': {
      name: '阻止发布的批注',
      found: ({ count = 1 }) => `${count} 条批注阻止发布`,
      passed: '没有批注阻止发布',
    },
    embargoed: {
      name: '禁发',
      found: ({ until }) => `禁发至 ${day(until)} ${until?.slice(11, 16)}（UTC）`,
      passed: '没有禁发期',
    },
    'rights-expired': {
      name: '图片版权',
      found: ({ until }) => `有图片的版权已于 ${day(until)} 到期`,
      more: '请换一张，或说明由谁授权。',
      passed: '图片版权有效',
    },
    'no-credit': { name: '图片署名', found: () => '有图片没有署名', passed: '图片署名' },
    'dead-link': {
      name: '失效链接',
      found: ({ text }) => (text ? '有链接指向不存在的稿件' : '有相关稿件尚未发布'),
      more: '稿件可能已撤下、尚未发布，或网址已变。',
      passed: '链接全部有效',
    },
    'open-suggestions': {
      name: '未处理的修改建议',
      found: () => '有修改建议尚未处理',
      more: '发布时不会采用，读者看到的是未修改的文字。',
      passed: '没有未处理的修改建议',
    },
    'notes-unresolved': {
      name: '未解决的批注',
      found: ({ count = 1 }) => `${count} 条批注尚未解决`,
      passed: '批注都已解决',
    },
    'no-standfirst': { name: '导语', found: () => '导语是空的', passed: '导语' },
    'no-byline': { name: '署名', found: () => '没有署名', passed: '署名' },
    'no-lead': { name: '题图', found: () => '没有题图', passed: '题图' },
    'no-caption': { name: '图片说明', found: () => '题图没有说明', passed: '图片说明' },
    'long-headline': {
      name: '标题过长',
      found: ({ count }) => `标题偏长：${count} 字`,
      more: '在首页上会超过三行。',
      passed: '标题长度',
    },
    'house-style': {
      name: '体例',
      found: ({ text }) => `体例：“${text}”`,
      passed: '体例',
    },
    'doubled-word': {
      name: '重复的词',
      found: ({ text }) => `“${text}”连续出现两次`,
      passed: '没有重复的词',
    },
    'unmatched-mark': {
      name: '不成对的标点',
      found: ({ text }) => `“${text}”没有配对`,
      more: '引号和括号应当成对。',
      passed: '引号成对',
    },
    'long-paragraph': {
      name: '段落过长',
      found: ({ count }) => `有段落过长：${count}`,
      more: '在手机上会超过一屏。',
      passed: '段落长度',
    },
  },
};
