import type { RetentionWords } from './en';

/** Words of the periods after which personal data is deleted. */
export const zhHans: RetentionWords = {
  title: '数据保留期限',
  help: '个人数据在多少天后删除。',
  nextRun: '每晚执行。改动自下次执行起生效：',
  kinds: {
    origins: { name: '网络和浏览器', covers: '审计日志中各事件的来源。事件本身保留。' },
    emails: { name: '已发邮件', covers: '发给采编人员的邮件及其内容。' },
    inbox: { name: '收件箱已读事项', covers: '自阅读之时起算。' },
    'unusual-acts': { name: '已处理的异常操作', covers: '自管理员处理之时起算。相关事件保留。' },
  },
  days: (least, most) => `天数，${least}至${most}。`,
  forGood: '永久保留',
  forGoodOf: name => `${name}：永久保留`,
  lastRun: '上次执行：',
  deleted: n => (n === 0 ? '没有删除' : `删除${n}条`),
  space: '',
  comma: '，',
  notRun: '尚未执行。',
  failed: '上次执行失败，今晚重试：',
  save: '保存',
  run: '立即执行',
  ran: '执行完毕。',
  fixedTitle: '出于安全固定不变',
  fixed: {
    acknowledgements: days => `为重复保存留存的应答：${days}天`,
    'failed-jobs': days => `失败的后台任务：${days}天`,
    verifications: days => `每晚核验的结果：${days}天`,
  },
  sessions: days => `登录会话：至结束为止，最长${days}天`,
  attempts: '登录尝试：一小时',
  links: days => `密码链接和预览链接：至失效为止，最长${days}天`,
  events: '审计日志的事件、稿件及其版本：永久',
};
