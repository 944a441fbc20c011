import { randomUUID } from 'node:crypto';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from '@/server/stories/save';
import { createStory } from '@/server/stories/create/create-story';
import { translationState } from '@/server/translations/translation-state';
import { act, writeStory } from '../publish';
import type { Context } from './write-inputs';

/** A translation with an outdated source, and the change of the source. */
export async function behindTranslation({ paper, editor, now }: Context) {
  const { editionId, otherEditionId, otherSectionId } = paper;
  const fields = { slug: randomUUID(), sectionId: otherSectionId };
  const sourceId = await writeStory(editor, { editionId: otherEditionId, fields, at: now });
  const id = await createStory(editor, { editionId, deskId: null, fromStoryId: sourceId }, now);
  const { version, deskId, body, ...source } = (await loadStory(sourceId))!;
  const changed = { ...source.fields, standfirst: 'Changed since.' };
  const text = { editionId: otherEditionId, deskId, body, fields: changed };
  await saveWorkingCopy(editor, sourceId, { version, key: randomUUID(), ...text }, now);
  await act(editor, sourceId, 'submit', now);
  const { revision, rows } = (await translationState(editor, id)).sources[0]!;
  const { key } = rows.flatMap(({ change }) => change ?? [])[0]!;
  return { id, sourceId, revision, change: key };
}

/** A version with the untranslated text of its source, with a translation service configured. */
export async function untranslatedStory({ paper, editor, now }: Context): Promise<string> {
  process.env.TRANSLATION_URL = 'http://127.0.0.1:9/v1';
  process.env.TRANSLATION_MODEL = 'a-model';
  await prisma().machineTranslation.deleteMany();
  const { editionId, otherEditionId, otherSectionId } = paper;
  const fields = { slug: randomUUID(), sectionId: otherSectionId };
  const fromStoryId = await writeStory(editor, { editionId: otherEditionId, fields, at: now });
  return createStory(editor, { editionId, deskId: null, fromStoryId }, now);
}
