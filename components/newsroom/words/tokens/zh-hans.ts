import type { en } from '../en';

export const tokens: (typeof en)['tokens'] = {
  title: 'API 令牌',
  text: '合作方、资料库或通讯社的程序凭令牌获取读者看不到的内容。令牌以一位同事的名义工作，权限不超过本人，也不能发布。',
  none: '还没有令牌。',
  describe: '开发者说明',
  make: '新建令牌',
  makeTitle: '新建 API 令牌',
  makeYes: '新建令牌',
  name: '用途',
  nameHelp: '例如“通讯社供稿”或“资料库”。',
  scopes: '允许',
  scopeWords: {
    'stories:read': '读取已发布稿件的全文',
    'working:read': '读取未发布的稿件及其选题计划',
    'stories:write': '新建草稿',
  },
  edition: '版面',
  anyEdition: '所有版面',
  owner: '以谁的名义',
  ownerHelp: '所建稿件归此人。此人账号停用后，令牌随即失效。',
  lasts: '有效期',
  days: n => `${n} 天`,
  given: name => `“${name}”的令牌`,
  secret: 'API 令牌',
  once: '请立即复制：只显示这一次。请像密码一样保管，只能放在 Authorization 请求头中。',
  done: '完成',
  until: day => `有效期至 ${day}`,
  over: day => `已于 ${day} 过期`,
  stopped: '已失效：所属账号已停用',
  used: day => `最近使用：${day}`,
  unused: '从未使用',
  inNameOf: person => `以 ${person} 的名义`,
  revoke: '撤销',
  revokeOne: name => `撤销 ${name}`,
  revokeTitle: name => `撤销“${name}”？`,
  revokeText: '使用它的程序从下一次请求起就会被拒绝。此操作无法恢复。',
};

export const tokenReasons = {
  'too-many-tokens': '令牌已达上限 100 个，请先撤销一个。',
  'no-such-token': '这个令牌已被撤销，请刷新页面。',
};
