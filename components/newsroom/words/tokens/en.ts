import type { TokenScope } from '@/domain/people/api-token';

const scopes: Record<TokenScope, string> = {
  'stories:read': 'Read published stories, whole',
  'working:read': 'Read stories that are not published, with their planning',
  'stories:write': 'Create drafts',
};

/** What is said of API tokens. */
export const tokens = {
  title: 'API tokens',
  text: 'A token lets a program of a partner, an archive or a wire service ask for what readers don’t get. It acts in a colleague’s name, can do no more than they can, and never publishes.',
  none: 'No tokens yet.',
  describe: 'Description for developers',
  make: 'Create a token',
  makeTitle: 'Create an API token',
  makeYes: 'Create token',
  name: 'What it is for',
  nameHelp: 'Such as “Agency feed” or “Archive”.',
  scopes: 'It may',
  scopeWords: scopes,
  edition: 'Edition',
  anyEdition: 'All editions',
  owner: 'In whose name',
  ownerHelp: 'Stories it creates belong to this person. The token stops when the account is deactivated.',
  lasts: 'Valid for',
  days: (n: number) => `${n} days`,
  given: (name: string) => `Token for ${name}`,
  secret: 'API token',
  once: 'Copy it now: it’s shown only once. Keep it like a password; it belongs in the Authorization header alone.',
  done: 'Done',
  until: (day: string) => `valid until ${day}`,
  over: (day: string) => `expired on ${day}`,
  stopped: 'stopped: its person is deactivated',
  used: (day: string) => `last used on ${day}`,
  unused: 'never used',
  inNameOf: (person: string) => `in the name of ${person}`,
  revoke: 'Revoke',
  revokeOne: (name: string) => `Revoke ${name}`,
  revokeTitle: (name: string) => `Revoke “${name}”?`,
  revokeText: 'Programs that use it are refused from their next request on. This can’t be undone.',
};

/** Why something about tokens was refused. */
export const tokenReasons = {
  'too-many-tokens': 'The paper has the maximum of 100 tokens. Revoke one first.',
  'no-such-token': 'This token was revoked already. Reload the page.',
};
