/** What is said of deleting a person’s account. */
export const deletion = {
  start: 'Delete account…',
  dialog: (name: string) => `Delete the account of ${name}?`,
  text: 'Name, email, picture, sign-in details and where this person worked from are erased. In histories and notes a pseudonym such as “Former colleague 7f3a” takes their place. Bylines stay. Stories to be published are assigned to no one.',
  final: 'No one can undo this.',
  name: (name: string) => `To confirm, type the name: ${name}`,
  yes: 'Delete account',
};

/** Why an account was not deleted. */
export const deletionReasons = {
  'person-is-deleted': 'This account has been deleted. Reload the page.',
  'person-is-active': 'Deactivate the account first.',
  'own-account': 'You can’t delete your own account. Another admin can.',
  'name-differs': 'This is not the name of the person. Type it as it is written here.',
};
