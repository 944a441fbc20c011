import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { SavedView } from '@/domain/api/planning/views';
import type { Actor } from '@/domain/people/permissions';
import type { BudgetView } from './view';

/** What a board or a calendar needs besides its view. */
export interface PlanningScreenProps {
  /** What the person saved. */
  views: SavedView[];
  lang: InterfaceLanguage;
  actor: Actor;
  drawnAt: number;
  /** Where a new story of this person most likely belongs. */
  defaultPlace: { editionId: string; deskId: string | null } | null;
}

/** The filters of a view, and what stories are started with. */
export type PlanningFrame = Pick<BudgetView, 'chosen' | 'editions' | 'desks' | 'sections' | 'templates'>;
