import type { ReactNode } from 'react';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { PaperAction } from '@/domain/people/permissions';
import { mayOpenPage } from '@/server/people/page-access';
import { mayIn } from '@/server/people/session';
import { requireUser, type CurrentUser } from './current-user';
import { requestLanguage } from './interface-language';
import { RefusalPage } from './refusal-page';

/**
 * The signed-in person of a page for those who may do all of these actions, as `requireUser`; for anyone else with the
 * refusal to show instead, which is then in the audit trail.
 */
export async function openPage(
  path: string,
  ...actions: PaperAction[]
): Promise<{ person: CurrentUser; refused: ReactNode }> {
  const person = await requireUser(path);
  return { person, refused: await refusedPage(person, path, ...actions) };
}

/** The refusal to show and record instead of a page that requires these actions; null for a person with permission. */
export async function refusedPage(
  person: CurrentUser,
  path: string,
  ...actions: PaperAction[]
): Promise<ReactNode> {
  if (await mayOpenPage(person, path, actions)) return null;
  const { errors } = newsroomWords(await requestLanguage());
  return mayIn(person, 'read-newsroom') ? (
    <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />
  ) : (
    <RefusalPage title={errors.noGrantTitle} text={errors.noGrant} />
  );
}
