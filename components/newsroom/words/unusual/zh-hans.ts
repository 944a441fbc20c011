import type { UnusualWords } from './en';

/** Words of the rules about unusual acts. */
export const zhHans: UnusualWords = {
  title: '异常操作',
  help: '管理员会在邮件、收件箱和编辑部页面收到提醒。被暂停的人可以继续写稿，经管理员放行后才能发布。定时执行的步骤不计入。',
  rules: {
    'live-changes': '一人改动大量已发布稿件',
    'new-domain': '一人在多篇稿件中加入指向新域名的链接',
    'new-admin': '有人成为管理员',
  },
  answers: { off: '不处理', alarm: '提醒管理员', hold: '提醒管理员并暂停此人' },
  holdNewAdmin: '等待另一位管理员确认',
  most: { 'live-changes': '改动的稿件数', 'new-domain': '含该域名链接的稿件数' },
  minutes: '分钟之内',
  allowed: '始终允许的域名',
  allowedHelp: '每行一个。本报自己的域名不计入。',
  save: '保存',
  open: '等待管理员处理',
  none: '没有待处理的事项。',
  acts: {
    'live-changes': name => `${name}改动了异常多的已发布稿件`,
    'new-domain': (name, domain) => `${name}在多篇稿件中加入指向${domain}的链接`,
    'new-admin': name => `${name}成为管理员`,
  },
  held: '已暂停：放行之前不能改动读者看到的内容。',
  look: '查看操作',
  allow: '放行',
  stories: '相关稿件',
  seen: '标为已阅',
  allowDomain: domain => `允许${domain}`,
  settle: '结案，但不允许该域名',
  banner: n => `有${n}项异常操作等待管理员处理。`,
  show: '查看',
};
