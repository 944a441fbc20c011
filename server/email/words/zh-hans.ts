import { list, type EmailWords } from './words';

export const zhHans: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by}提到了你：${story}`,
    assignment: ({ by, story }) => `${by}指派给你一篇稿件：${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by}在《${story}》的批注里提到了你：`,
    assignment: ({ by, story }) => `${by}把《${story}》指派给你。`,
  },
  passwordLinks: {
    invitation: {
      subject: ({ by }) => (by ? `${by}邀请你加入编辑部` : '编辑部邀请函'),
      text: ({ name, by }) =>
        `${name}：\n\n${by ? `${by}已把你加入编辑部` : '你已被加入编辑部'}。请用下面的链接设置密码，然后即可登录。链接七天内有效，只能使用一次。过期后请向管理员索取新链接。\n`,
    },
    reset: {
      subject: () => '设置新密码',
      text: ({ name, by }) =>
        `${name}：\n\n${by ? `${by}重设了你的密码，旧密码已失效。` : '有人申请为你的账号设置新密码。如果不是你本人，请忽略此邮件，原密码仍然有效。'}请用下面的链接设置新密码。链接一小时内有效，只能使用一次。\n`,
    },
  },
  secondFactorRemoved: {
    subject: () => '你的两步验证已被移除',
    text: ({ name, by }) =>
      `${name}，你好：\n\n${by}移除了你的两步验证，你已在所有浏览器退出登录。可以在账号页重新设置。如果这不是你要求的，请立即告知其他管理员。\n`,
  },
  signInCode: {
    subject: '你的登录验证码',
    text: ({ name }) =>
      `${name}，你好：\n\n有人在一个你没有用过的浏览器里输入了你的密码。如果是你本人，请用下面的验证码登录。验证码十分钟内有效，只能使用一次。如果不是你，请立即更换密码，并告知管理员。\n`,
  },
  unusual: {
    'live-changes-held': {
      subject: ({ by }) => `${by}已暂停：改动了异常多的已发布稿件`,
      text: ({ by, url }) =>
        `${by}在短时间内改动了异常多的已发布稿件，须由管理员放行才能继续。请查看其操作，然后放行，或停用账号并撤销操作：\n${url}\n`,
    },
    'live-changes': {
      subject: ({ by }) => `${by}改动了异常多的已发布稿件`,
      text: ({ by, url }) => `${by}在短时间内改动了异常多的已发布稿件。请查看其操作：\n${url}\n`,
    },
    'new-domain': {
      subject: ({ by, domain }) => `${by}在多篇稿件中加入指向${domain}的链接`,
      text: ({ by, domain, stories, url }) =>
        `${by}在短时间内向异常多的稿件加入指向${domain}的链接，此前没有稿件链接到该域名：\n${list(stories)}\n\n请查看其操作：\n${url}\n`,
    },
    'new-domain-held': {
      subject: ({ by, domain }) => `${by}已暂停：多篇稿件链接到${domain}`,
      text: ({ by, domain, stories, url }) =>
        `${by}在短时间内向异常多的稿件加入指向${domain}的链接，须由管理员放行才能继续。此前没有稿件链接到该域名：\n${list(stories)}\n\n请查看其操作，然后放行，或停用账号并撤销操作：\n${url}\n`,
    },
    'new-admin': {
      subject: ({ by }) => `${by}成为管理员`,
      text: ({ by, url }) => `${by}成为全报管理员。如果你不知情，请立即核查：\n${url}\n`,
    },
  },
  newAdmin: {
    'admin-proposal': {
      subject: ({ by, name }) => (by ? `${by}提名${name}为管理员` : `${name}将成为管理员`),
      text: ({ by, name, url }) => {
        const start = by ? `${by}提名${name}` : `单位账号的用户组要让${name}`;
        return `${start}成为全报管理员。须由另一位管理员确认，在此之前一切不变；七天后提名失效。如果你知情，请确认，否则请拒绝：\n${url}\n`;
      },
    },
    'admin-confirmed': {
      subject: ({ name }) => `${name}成为管理员`,
      text: ({ by, name, url }) => `${by}已确认${name}为全报管理员。如果你不知情，请立即核查：\n${url}\n`,
    },
    'admin-refused': {
      subject: ({ name }) => `${name}未成为管理员`,
      text: ({ by, name, url }) => `${by}拒绝让${name}成为管理员。${name}保留原有角色：\n${url}\n`,
    },
  },
  adminChange: {
    admin: {
      subject: ({ by, name }) => `${by}想更改管理员${name}的账号`,
      text: ({ by, name, url }) =>
        `${by}想更改${name}的登录方式或管理员身份。目前尚未更改，须由另一位管理员确认；若没有其他管理员，三天后${by}可自行确认，除非你拒绝。如果你不知情，请立即拒绝：\n${url}\n`,
    },
    rule: {
      subject: ({ by }) => `${by}想更改保护管理员的规则`,
      text: ({ by, url }) =>
        `${by}想更改登录或任命管理员的规则。目前尚未更改，须由另一位管理员在七天内确认。如果你不知情，请拒绝：\n${url}\n`,
    },
  },
  addressChanged: {
    subject: () => '你账号的邮箱已更改',
    text: ({ name, by }) =>
      `${name}，你好：\n\n${by}更改了你登录所用的邮箱。这是发往原邮箱的最后一封邮件。如果你不知情，请立即告知管理员。\n`,
  },
  untitled: '尚无标题的稿件',
  open: '打开稿件：',
  why: '编辑部的收件箱里也有这条消息。邮件通知可在你的账号中设置。',
};
