import type { en } from '../en';

export const handOver: (typeof en)['handOver'] = {
  title: '在办稿件',
  open: n => `${n} 篇待发布的稿件`,
  none: '没有。',
  start: '移交…',
  leftBehind: '请移交给同事，以便有人跟进。',
  dialog: name => `移交 ${name} 的稿件`,
  to: '移交给',
  toHelp: '由对方负责这些稿件，只通知一次。署名不变。',
  yes: n => `移交 ${n} 篇稿件`,
  progress: (done, all) => `已移交 ${done}/${all} 篇`,
  doneFor: (n, name) => `${n} 篇稿件已由 ${name} 负责。`,
  refused: n => `${n} 篇未移交：`,
  more: n => `只列出最近修改的 ${n} 篇，请先移交这些。`,
  untitled: '无标题',
};

export const handOverReasons = {
  'same-person': '这是同一个人，请选择其他同事。',
  'no-role-there': '对方在此版面或部门没有写稿的角色。',
  'no-longer-theirs': '已由他人负责，或已发布。',
};
