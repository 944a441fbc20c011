import type { deletion as english, deletionReasons as englishReasons } from './en';

/** What is said of deleting a person’s account, in Chinese. */
export const deletion: typeof english = {
  start: '删除账号…',
  dialog: name => `删除 ${name} 的账号？`,
  text: '姓名、邮箱、头像、登录信息和登录来源都会被清除。历史记录和批注中改用“前同事 7f3a”这样的化名。署名保留。待发布的稿件不再由任何人负责。',
  final: '此操作无法撤销。',
  name: name => `请输入姓名以确认：${name}`,
  yes: '删除账号',
};

/** Why an account was not deleted, in Chinese. */
export const deletionReasons: typeof englishReasons = {
  'person-is-deleted': '此账号已被删除，请刷新页面。',
  'person-is-active': '请先停用此账号。',
  'own-account': '不能删除自己的账号，可由其他管理员删除。',
  'name-differs': '与此人的姓名不符，请按此处所写输入。',
};
