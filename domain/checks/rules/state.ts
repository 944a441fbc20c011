import type { FindingData, Rule, Severity } from '@/domain/checks/finding';
import { picturesIn, visit } from '@/domain/document/text-blocks';
import { rightsProblems, type RightsProblem } from '@/domain/media/picture-rights';
import type { StoryContent } from '@/domain/story/story';
import { isUnderEmbargo } from '@/domain/story/workflow';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';
import { untranslatedIn } from '@/domain/translation/untranslated';

/** Links and related stories whose target is withdrawn, unpublished or unknown. */
export const deadLink: Rule = {
  name: 'dead-link',
  severity: 'warning',
  find({ fields, body }, { deadLinks }) {
    const dead = new Set(deadLinks);
    if (!dead.size) return [];
    const found: ReturnType<Rule['find']> = [];
    visit(body, [], (node, path) => {
      const story = node.attrs?.story;
      if (typeof story === 'string' && dead.has(story))
        found.push({ where: { path, from: 0, to: 0 }, data: {} });
      let at = 0;
      for (const child of node.content ?? []) {
        const length = child.text?.length ?? 1;
        const href = child.marks?.find(({ type }) => type === 'link')?.attrs?.href;
        if (typeof href === 'string' && dead.has(href))
          found.push({ where: { path, from: at, to: at + length }, data: { text: href } });
        at += length;
      }
    });
    for (const id of fields.relatedIds) if (dead.has(id)) found.push({ where: { field: 'body' }, data: {} });
    return found;
  },
};

export const embargoed: Rule = {
  name: 'embargoed',
  severity: 'error',
  find: (_, { embargoUntil, now }) =>
    isUnderEmbargo(embargoUntil, now)
      ? [{ where: { field: 'headline' }, data: { until: embargoUntil!.toISOString() } }]
      : [],
};

/** Machine-translated texts that have not been reviewed; they block publishing. */
export const machineText: Rule = {
  name: 'machine-text',
  severity: 'error',
  find(content, { machineTexts }) {
    const found = machineTextsIn(content, machineTexts);
    return found[0] ? [{ where: found[0].where, data: { count: found.length } }] : [];
  },
};

/** Texts of a translation that are still in the language of its source. */
export const notTranslated: Rule = {
  name: 'not-translated',
  severity: 'warning',
  find(content, { sourceTexts }) {
    const found = untranslatedIn(content, sourceTexts);
    return found[0] ? [{ where: found[0].where, data: { count: found.length } }] : [];
  },
};

/** Unresolved notes that do not block. */
export const notesUnresolved: Rule = {
  name: 'notes-unresolved',
  severity: 'warning',
  find(_, { notes }) {
    const count = notes.open - notes.blocking;
    return count > 0 ? [{ where: { field: 'body' }, data: { count } }] : [];
  },
};

/** Notes that must be resolved before publishing. */
export const openNotes: Rule = {
  name: 'open-notes',
  severity: 'error',
  find: (_, { notes }) =>
    notes.blocking ? [{ where: { field: 'body' }, data: { count: notes.blocking } }] : [],
};

const SUGGESTED = new Set(['insertion', 'deletion']);

/** Suggestions that are neither accepted nor rejected. The text is published without them. */
export const openSuggestions: Rule = {
  name: 'open-suggestions',
  severity: 'warning',
  find({ body }) {
    const found: ReturnType<Rule['find']> = [];
    visit(body, [], (node, path) => {
      let at = 0;
      let open = false;
      for (const child of node.content ?? []) {
        const length = child.text?.length ?? 1;
        const suggested = child.marks?.some(({ type }) => SUGGESTED.has(type)) ?? false;
        // A replaced word is a deletion next to an insertion: one suggestion.
        if (suggested && !open) found.push({ where: { path, from: at, to: at + length }, data: {} });
        open = suggested;
        at += length;
      }
    });
    return found;
  },
};

/** The findings about pictures in the lead or the body. @param dataOf the details of one, by the id of the picture */
const ofPictures = (
  { fields: { lead }, body }: StoryContent,
  dataOf: (media: unknown) => FindingData[],
): ReturnType<Rule['find']> => [
  ...dataOf(lead?.mediaId).map(data => ({ where: { field: 'lead' } as const, data })),
  ...picturesIn(body).flatMap(({ node, path }) =>
    dataOf(node.attrs?.media).map(data => ({ where: { path, from: 0, to: 0 }, data })),
  ),
];

/** Pictures whose rights conflict with their use in the story. */
const pictureRule = (problem: RightsProblem, severity: Severity): Rule => ({
  name: problem,
  severity,
  find: (story, { pictureRights, editionId, now }) =>
    ofPictures(story, media => {
      const rights = typeof media === 'string' && pictureRights[media];
      if (!rights) return [];
      const { rightsUntil, isUsedElsewhere } = rights;
      if (!rightsProblems(rights, { editionId, at: now, isUsedElsewhere }).includes(problem)) return [];
      return [problem === 'rights-expired' ? { until: rightsUntil!.toISOString() } : {}];
    }),
});

export const notForEdition = pictureRule('not-for-edition', 'error');
export const rightsExpired = pictureRule('rights-expired', 'warning');
export const usedAlready = pictureRule('used-already', 'warning');

/** Pictures that an AI system made without a label that tells readers. */
export const noAiLabel: Rule = {
  name: 'no-ai-label',
  severity: 'warning',
  find: (story, { withoutAiLabel }) =>
    ofPictures(story, media => (withoutAiLabel.some(id => id === media) ? [{}] : [])),
};
