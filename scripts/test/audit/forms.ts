import { reasonChoice } from '@/domain/checks/checks';
import type { RevertedKind } from '@/domain/audit/revert/fields';
import { loadDesks } from '@/server/store/paper/desks';
import { loadReasonRules } from '@/server/store/paper/style-rules';
import { prisma } from '@/server/store/prisma';
import { loadRetention } from '@/server/store/retention/retention';
import { loadUnusualRules } from '@/server/store/abuse-limits/unusual';

/** The forms of subjects whose states are not recorded. */
export const PAPER_FORMS = {
  desk: async (id: string) => ({ ...(await loadDesks()).find(desk => desk.id === id) }),
  unusual: () => loadUnusualRules(),
  reasons: async () => reasonChoice(await loadReasonRules()),
  retention: async () => Object.fromEntries((await loadRetention()).map(({ kind, days }) => [kind, days])),
};
export type FormKind = RevertedKind | keyof typeof PAPER_FORMS;

const isPaperForm = (kind: FormKind): kind is keyof typeof PAPER_FORMS => kind in PAPER_FORMS;

/** The current values of a subject's form; empty when there is none. */
export async function shownIn(kind: FormKind, id: string): Promise<Record<string, unknown>> {
  if (isPaperForm(kind)) return { ...(await PAPER_FORMS[kind](id)) };
  const [row] = await prisma().$queryRaw<[{ state: Record<string, unknown> | null }]>`
    SELECT recorded_state(${kind}, ${id}) AS state`;
  return row.state ?? {};
}

/** The request of a form that was just opened, with these fields changed. */
export async function formOf(kind: FormKind, id: string, change: object) {
  const shown = await shownIn(kind, id);
  return {
    change,
    seen: Object.fromEntries(Object.keys(change).map(field => [field, shown[field] ?? null])),
  };
}
