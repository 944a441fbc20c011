import { list, type EmailWords } from './words';

export const en: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by} mentioned you: ${story}`,
    assignment: ({ by, story }) => `${by} assigned you a story: ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by} mentioned you in a note on “${story}”:`,
    assignment: ({ by, story }) => `${by} assigned “${story}” to you.`,
  },
  passwordLinks: {
    invitation: {
      subject: ({ by }) => (by ? `${by} invited you to the newsroom` : 'Your invitation to the newsroom'),
      text: ({ name, by }) =>
        `Hello ${name},\n\n${by ? `${by} added you to the newsroom` : 'You were added to the newsroom'}. Choose your password and you’re in. The link works once, within seven days. If it has expired, ask an admin for a new one.\n`,
    },
    reset: {
      subject: () => 'Choose a new password',
      text: ({ name, by }) =>
        `Hello ${name},\n\n${by ? `${by} reset your password, and your old one no longer works.` : 'Someone asked for a new password for your account. If it wasn’t you, ignore this email: your password still works.'} Choose a new one with this link. It works once, within an hour.\n`,
    },
  },
  secondFactorRemoved: {
    subject: () => 'Your two-step verification was removed',
    text: ({ name, by }) =>
      `Hello ${name},\n\n${by} removed your two-step verification, and you are signed out everywhere. You can set it up again in your account. If you didn’t ask for this, tell another admin at once.\n`,
  },
  signInCode: {
    subject: 'Your sign-in code',
    text: ({ name }) =>
      `Hello ${name},\n\nSomeone entered your password in a browser that you have not used before. If it was you, sign in with the code below. It works once, within ten minutes. If it wasn’t you, choose another password at once and tell an admin.\n`,
  },
  unusual: {
    'live-changes-held': {
      subject: ({ by }) => `${by} is held: unusually many published stories changed`,
      text: ({ by, url }) =>
        `${by} changed unusually many published stories in a short time and can’t continue until an admin allows it. See what was done, then allow it, or deactivate the account and revert it:\n${url}\n`,
    },
    'live-changes': {
      subject: ({ by }) => `${by} changed unusually many published stories`,
      text: ({ by, url }) =>
        `${by} changed unusually many published stories in a short time. See what was done:\n${url}\n`,
    },
    'new-domain': {
      subject: ({ by, domain }) => `${by} added links to ${domain} to many stories`,
      text: ({ by, domain, stories, url }) =>
        `${by} added links to ${domain} to unusually many stories in a short time. No story had linked there before:\n${list(stories)}\n\nSee what was done:\n${url}\n`,
    },
    'new-domain-held': {
      subject: ({ by, domain }) => `${by} is held: links to ${domain} in many stories`,
      text: ({ by, domain, stories, url }) =>
        `${by} added links to ${domain} to unusually many stories in a short time and can’t continue until an admin allows it. No story had linked there before:\n${list(stories)}\n\nSee what was done, then allow it, or deactivate the account and revert it:\n${url}\n`,
    },
    'new-admin': {
      subject: ({ by }) => `${by} is an admin now`,
      text: ({ by, url }) =>
        `${by} was made an admin of the whole paper. If you didn’t expect this, look into it at once:\n${url}\n`,
    },
  },
  newAdmin: {
    'admin-proposal': {
      subject: ({ by, name }) =>
        by ? `${by} wants to make ${name} an admin` : `Request to make ${name} an admin`,
      text: ({ by, name, url }) => {
        const start = by ? `${by} wants to make ${name}` : `A group of the identity provider makes ${name}`;
        return `${start} an admin of the whole paper. Until a second admin confirms it, nothing changes; the request expires after seven days. If you expected this, confirm it, otherwise refuse it:\n${url}\n`;
      },
    },
    'admin-confirmed': {
      subject: ({ name }) => `${name} is an admin now`,
      text: ({ by, name, url }) =>
        `${by} confirmed ${name} as an admin of the whole paper. If you didn’t expect this, look into it at once:\n${url}\n`,
    },
    'admin-refused': {
      subject: ({ name }) => `${name} was not made an admin`,
      text: ({ by, name, url }) =>
        `${by} refused to make ${name} an admin. ${name} keeps the roles they had:\n${url}\n`,
    },
  },
  adminChange: {
    admin: {
      subject: ({ by, name }) => `${by} wants to change the account of ${name}, an admin`,
      text: ({ by, name, url }) =>
        `${by} wants to change how ${name} signs in, or their role as an admin. Nothing has changed yet. Another admin must confirm it; where there is none, ${by} can after three days unless you refuse it. If you did not expect this, refuse it now:\n${url}\n`,
    },
    rule: {
      subject: ({ by }) => `${by} wants to change a rule that protects admins`,
      text: ({ by, url }) =>
        `${by} wants to change a rule on how people sign in or become admins. Nothing has changed yet. Another admin must confirm it within seven days. If you did not expect this, refuse it:\n${url}\n`,
    },
  },
  addressChanged: {
    subject: () => 'Your email address was changed',
    text: ({ name, by }) =>
      `Hello ${name},\n\n${by} changed the email address you sign in with. This is the last email to your former address. If you did not expect this, tell an admin at once.\n`,
  },
  untitled: 'a story without a headline',
  open: 'Open the story:',
  why: 'You can also find this in your newsroom inbox. Change your email notifications in your account.',
};
