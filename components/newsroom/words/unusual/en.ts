/** Words of the rules about unusual acts. */
export const en = {
  title: 'Unusual acts',
  help: 'Admins are told by email, in the inbox and on the newsroom page. Someone who is held can write but not publish until an admin allows it. Steps taken by a schedule are not counted.',
  rules: {
    'live-changes': 'One person changes many published stories',
    'new-domain': 'One person adds links to a domain that no story linked to before',
    'new-admin': 'Someone becomes an admin',
  },
  answers: {
    off: 'Do nothing',
    alarm: 'Tell admins',
    hold: 'Tell admins and hold the person',
  },
  holdNewAdmin: 'Wait for a second admin',
  most: { 'live-changes': 'Stories changed', 'new-domain': 'Stories with links to it' },
  minutes: 'Within minutes',
  allowed: 'Domains that never count as new',
  allowedHelp: 'One per line. The paper’s own domain never counts.',
  save: 'Save',
  open: 'Waiting for an admin',
  none: 'Nothing is waiting.',
  acts: {
    'live-changes': (name: string) => `${name} changed unusually many published stories`,
    'new-domain': (name: string, domain: string) => `${name} added links to ${domain} to many stories`,
    'new-admin': (name: string) => `${name} is an admin now`,
  },
  held: 'Held: can’t change what readers have until you allow it.',
  look: 'What was done',
  allow: 'Allow',
  stories: 'Stories',
  seen: 'Mark as seen',
  allowDomain: (domain: string) => `Allow ${domain}`,
  settle: 'Settle without allowing the domain',
  banner: (n: number) =>
    n === 1 ? '1 unusual act is waiting for an admin.' : `${n} unusual acts are waiting for an admin.`,
  show: 'Show',
};

export type UnusualWords = typeof en;
