import type { Edition, Section } from '@/domain/paper/edition';
import type { PaperSettings, StandingPageLine } from '@/domain/paper/paper';
import { purgesOf } from '@/server/press/purge/purge';
import { keyOf } from '@/server/press/purge/surrogate-keys';
import {
  listStandingPages,
  loadEditions,
  loadPaperSettings,
  loadSections,
  loadTopics,
  type TopicRecord,
} from '@/server/store/paper/paper';

/** The structure of the paper, as every reader's page needs it. */
export interface PaperStructure {
  settings: PaperSettings;
  editions: Edition[];
  sections: Section[];
  topics: TopicRecord[];
  standingPages: StandingPageLine[];
}

let kept: { purges: number; structure: Promise<PaperStructure> } | undefined;

/** The structure as it is now: read once, and again after each purge of `paper` that this process heard of. */
export async function paperStructure(): Promise<PaperStructure> {
  const purges = purgesOf(keyOf.paper);
  if (purges === null) return readStructure();
  if (kept?.purges === purges) return kept.structure;
  const structure = readStructure();
  kept = { purges, structure };
  structure.catch(() => (kept = undefined));
  return structure;
}

async function readStructure(): Promise<PaperStructure> {
  const [settings, editions, sections, topics, standingPages] = await Promise.all([
    loadPaperSettings(),
    loadEditions(),
    loadSections(),
    loadTopics(),
    listStandingPages(),
  ]);
  return { settings, editions, sections, topics, standingPages };
}

/** The edition whose addresses have no prefix. @throws Error when the paper has no edition yet */
export function defaultEdition(editions: Edition[]): Edition {
  const edition = editions.find(candidate => candidate.isDefault) ?? editions[0];
  if (!edition) throw new Error('The paper has no edition');
  return edition;
}

/** Origin of the public site, without a slash at the end. */
export function publicOrigin(): string {
  return process.env.PUBLIC_URL!;
}
