import type { account as enAccount, firstSteps as enSteps, setup as enSetup, zones as enZones } from './en';

export const account: typeof enAccount = {
  title: '我的账号',
  profile: '个人资料',
  name: '姓名',
  nameHelp: '同事看到的名字。署名在“作者”里设置。',
  email: '邮箱',
  emailHelp: '只有管理员可以修改。',
  picture: '头像',
  pictureHelp: '显示在你的名字旁，同事可见。',
  language: '界面语言',
  zone: '时区',
  zoneHelp: '用于编辑部显示的时间；读者看到的是版面的时区。',
  browserZone: zone => `与本浏览器一致（${zone}）`,
  notifications: '邮件通知',
  notificationsHelp: '收件箱里也能看到全部消息。',
  emailKinds: {
    mention: '有人在批注里提到我时',
    assignment: '有稿件指派给我时',
  },
  save: '保存',
  password: '密码',
  present: '当前密码',
  newPassword: '新密码',
  passwordText: '修改后，你在其他浏览器上会退出登录。',
  change: '修改密码',
  changed: '密码已修改，其他浏览器已退出登录。',
  editProfile: '修改姓名、邮箱、语言',
  profileOf: name => `${name}的个人资料`,
};

export const zones: typeof enZones = { nothing: '没有符合的时区。' };

export const firstSteps: typeof enSteps = {
  title: '开始使用',
  done: '已完成',
  section: '调整栏目',
  colleague: '添加一位同事',
  story: '写第一篇稿件',
  contact: '填写 security.txt 的联系方式',
  dismiss: '隐藏此列表',
};

export const setup: typeof enSetup = {
  thePaper: '报纸',
  paperName: '报纸名称',
  paperLang: '语言',
  paperLangHelp: '第一个版面的语言，以后可以添加其他版面。',
  you: '你',
};
