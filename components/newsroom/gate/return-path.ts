/** Where a person goes after signing in: the page first wanted if it is one of the newsroom's, else the budget. */
export function returnPath(wanted: string | undefined): string {
  const budget = '/newsroom';
  if (!wanted || !/^\/newsroom(?=[/?#]|$)/.test(wanted)) return budget;
  const { origin, pathname, search } = new URL(wanted, 'http://here');
  if (origin !== 'http://here' || !/^\/newsroom(\/|$)/.test(pathname)) return budget;
  const gate = /^\/newsroom\/(sign-in|setup|language)(\/|$)/.test(pathname);
  return gate ? budget : pathname + search;
}
