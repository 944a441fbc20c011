import type { signOn as english, signOnReasons as englishReasons } from './en';

/** What is said of signing in with the paper’s own provider, in Chinese. */
export const signOn: typeof english = {
  with: provider => `使用 ${provider} 登录`,
  failures: {
    'sign-on-failed': provider => `使用 ${provider} 登录失败，请重试。`,
    'sign-on-cancelled': provider => `${provider} 返回：登录已取消。`,
    'sign-on-unreachable': provider => `无法连接 ${provider}，请过几分钟再试。`,
    'sign-on-no-access': () => '你的账号无权进入本编辑部，请联系管理员。',
    'sign-on-email-not-verified': provider => `${provider} 尚未验证你的邮箱。请先完成验证，再重新登录。`,
    'sign-on-other-account': provider =>
      `使用你这个邮箱的人，登录的是 ${provider} 的另一个账号。请联系管理员。`,
  },
  over: '操作超时，请从头登录。',
  title: '登录',
  text: provider => `你使用 ${provider} 登录，密码也在那里修改。`,
  again: provider => `请在新标签页中登录 ${provider}，然后回到本页，按“继续”。`,
  address: '请把这个网址转交给对方，对方用单位账号在那里登录。',
};

export const signOnReasons: typeof englishReasons = {
  'password-sign-in-is-off': '这里不使用密码登录，请使用单位账号。',
};
