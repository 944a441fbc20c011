import type { BudgetRow } from '@/domain/api/budget-rows';

/** A draft in the budget without a plan. */
export const sampleBudgetRow = (id: string, more: Partial<BudgetRow> = {}): BudgetRow => ({
  id,
  version: 1,
  slug: id,
  headline: '',
  stage: 'draft',
  deskId: null,
  editionId: 'en',
  edition: 'Global',
  section: '',
  reporter: null,
  deadline: null,
  day: null,
  priority: null,
  expectedWords: null,
  length: null,
  about: '',
  embargoUntil: null,
  scheduledFor: null,
  updatedAt: 'x',
  hasPicture: false,
  live: false,
  unpublishedChanges: 0,
  versions: [],
  ...more,
});
