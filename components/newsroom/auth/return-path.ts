import { ownPath } from '@/domain/own-path';

/** The page to show after signing in: the requested page if it is one of the newsroom, else the budget. */
export function returnPath(wanted: string | undefined): string {
  const budget = '/newsroom';
  if (!wanted || !/^\/newsroom(?=[/?#]|$)/.test(wanted)) return budget;
  const path = ownPath(wanted);
  if (!path || !/^\/newsroom(?=[/?#]|$)/.test(path)) return budget;
  const isAuthPage =
    /^\/newsroom\/(sign-in|second-factor|setup|language|choose-password|forgotten-password)(?=[/?#]|$)/.test(
      path,
    );
  return isAuthPage ? budget : path.split('#', 1)[0]!;
}
