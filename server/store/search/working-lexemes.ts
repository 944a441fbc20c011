import type { Stage } from '@/domain/story/workflow';

// Lexemes in addition to those of the text. No word starts with these signs, so none can collide.
const WEEK_MS = 7 * 24 * 3_600_000;

/** The week of a time, counted from 1970. */
export const weekOf = (time: Date) => Math.floor(time.getTime() / WEEK_MS);

export const weekLexeme = (time: Date) => `@${weekOf(time)}`;

/** Marks the entries whose words are kept under a configuration. */
export const configurationLexeme = (configuration: string) => `=${configuration}`;

/** Where a working copy is. */
export interface WorkingScope {
  stages?: Stage[];
  editionId?: string;
  deskId?: string | null;
}

/** One lexeme for each place and stage. */
export function scopeLexemes({ stages = [], editionId, deskId }: WorkingScope): string[] {
  return [
    ...stages.map(stage => `=stage-${stage}`),
    ...(editionId ? [`=edition-${editionId}`] : []),
    ...(deskId ? [`=desk-${deskId}`] : []),
  ];
}
