import type { Edition } from '@/domain/paper/edition';
import { purgesOf } from '@/server/press/purge/purge';
import { keyOf } from '@/server/press/surrogate-keys';
import { loadStructure, type Structure } from '@/server/store/paper/structure';

/** The structure of the paper, as every reader's page needs it. */
export interface PaperStructure extends Structure {
  /** For previews of an unsaved look: the colour scheme, and the address of its pictures. */
  preview?: { scheme: 'light' | 'dark'; filesAt: string };
}

let kept: { purges: number; structure: Promise<PaperStructure> } | undefined;

/** The current structure: read once, and again after each purge of `paper` that reached this process. */
export async function paperStructure(): Promise<PaperStructure> {
  const purges = purgesOf(keyOf.paper);
  if (purges === null) return loadStructure();
  if (kept?.purges === purges) return kept.structure;
  const structure = loadStructure();
  kept = { purges, structure };
  structure.catch(() => (kept = undefined));
  return structure;
}

/** The edition whose addresses have this prefix; undefined without one. */
export function editionByPrefix(prefix: string | undefined, editions: Edition[]): Edition | undefined {
  if (prefix === undefined) return defaultEdition(editions);
  return editions.find(({ code, isDefault }) => code === prefix && !isDefault);
}

/** The edition whose addresses have no prefix. @throws Error when the paper has no edition yet */
export function defaultEdition(editions: Edition[]): Edition {
  const edition = editions.find(candidate => candidate.isDefault) ?? editions[0];
  if (!edition) throw new Error('The paper has no edition');
  return edition;
}
