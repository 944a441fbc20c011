import { z } from 'zod';
import { isHex } from '@/domain/paper/contrast';
import { INK_NAMES } from '@/domain/paper/inks';
import { TYPEFACE_NAMES } from '@/domain/paper/typefaces';
import { nameOfPaper } from '@/domain/paper/paper';
import { frontAddress } from '@/domain/story/address';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { arrangedFrontPage } from '@/server/pages/fronts/arranged-front';
import { frontPage } from '@/server/pages/lists/list-pages';
import { paperStructure, type PaperStructure } from '@/server/pages/paper';
import { storyPage } from '@/server/pages/story/story-page';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { loadLiveFront } from '@/server/store/fronts/live-front';
import { listLiveWithBody } from '@/server/store/pages/live';

const accent = z
  .string()
  .refine(text => text === '' || isHex(text))
  .default('');
const picture = z.string().max(60).nullable().default(null);
const Draft = z.object({
  page: z.enum(['front', 'story']),
  night: z.literal('1').optional(),
  ink: z.enum(INK_NAMES),
  typeface: z.enum(TYPEFACE_NAMES).default('newsreader'),
  nameplate: z.string().max(60).default(''),
  ...{ accentDay: accent, accentNight: accent, plateDay: picture, plateNight: picture },
});

/**
 * The front of an edition or its newest story, as readers would get it with a look that is not saved.
 * @throws Refused 403, 404 or 422
 */
export async function lookPreview(actor: Actor, editionId: string, query: unknown, now: Date) {
  requirePermission(actor, 'manage-paper');
  const { page, night, ...look } = parseInput(Draft, query);
  const saved = await paperStructure();
  const before = saved.editions.find(({ id }) => id === editionId);
  if (!before) throw notFound('edition');
  const edition = { ...before, ...look };
  const paper: PaperStructure = {
    ...saved,
    editions: saved.editions.map(other => (other.id === editionId ? edition : other)),
    preview: { scheme: night ? 'dark' : 'light', filesAt: '/api/newsroom/look-files' },
  };
  const [story] = page === 'story' ? await listLiveWithBody({ editionIds: [editionId], limit: 1 }) : [];
  const shown = story && (await storyPage(story, paper, new URLSearchParams(), now));
  if (shown) return { kind: 'story' as const, view: shown.view };
  const { contents, breaking } = await loadLiveFront(editionId, now);
  const at = { path: frontAddress(edition), now };
  if (!contents?.containers.length)
    return { kind: 'front' as const, ...(await frontPage(edition, breaking, paper, at)) };
  const arranged = { contents, breaking };
  return { kind: 'arranged-front' as const, ...(await arrangedFrontPage(edition, arranged, paper, at)) };
}

/** The editions with their looks, for the form. @throws Refused 403 */
export async function looksForAdmin(actor: Actor) {
  requirePermission(actor, 'manage-paper');
  const { settings, editions } = await paperStructure();
  return editions.map(edition => ({ ...edition, paperName: nameOfPaper(settings, edition) }));
}
