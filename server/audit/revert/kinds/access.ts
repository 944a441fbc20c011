import { revokePreviewLink } from '@/server/preview/preview-links';
import { listAffectedAccess } from '@/server/store/audit/revert/affected-relations';
import { revokeToken } from '@/server/tokens/tokens';
import { plannedFor, type RevertKind } from './kind';

/** What lets others in, which is revoked. */
const access = (subject: 'token' | 'preview', act: RevertKind['act']): RevertKind => ({
  async plan(acts, limit, only) {
    const made = await listAffectedAccess(subject, acts, limit, only);
    return plannedFor(made, ({ id }) => [{ subject, id, act: { kind: 'revoke' }, obstacle: null }]);
  },
  act,
});

/** Tokens of programs. */
export const tokens = access('token', ({ id }, { actor, now }) => revokeToken(actor, id, now));

/** Links to stories that are not published. */
export const previews = access('preview', async ({ id }, { actor, acts, now }) => {
  const [link] = await listAffectedAccess('preview', acts, 1, id);
  if (link?.storyId) await revokePreviewLink(actor, link.storyId, id, now);
});
