import type { Edition, Section } from '@/domain/edition';
import { loadEditions, loadSections } from '../store/paper';

/** The structure of the paper, as every reader's page needs it. */
export interface PaperStructure {
  editions: Edition[];
  sections: Section[];
}

/** Editions and sections as they are now. */
export async function paperStructure(): Promise<PaperStructure> {
  const [editions, sections] = await Promise.all([loadEditions(), loadSections()]);
  return { editions, sections };
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
