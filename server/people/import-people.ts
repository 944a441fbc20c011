import { PeopleImportRequest, type PeopleImportAnswer } from '@/domain/api/people/import';
import type { Actor } from '@/domain/people/permissions';
import { recordRead } from '@/server/events/record';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import { findAddressesInUse } from '@/server/store/people/people';
import { problemOf } from '@/server/problems/problem-of';
import { addPerson } from './people';

type Results = PeopleImportAnswer['results'];

/**
 * Checks which addresses already exist, or adds people, in sequence and independently: a refusal for one does not
 * affect the others. A repeated import adds no duplicates.
 * @throws Refused 403 or 422 for the request as a whole
 */
export async function importPeople(actor: Actor, sent: unknown, now: Date): Promise<PeopleImportAnswer> {
  requirePermission(actor, 'manage-people');
  const request = parseInput(PeopleImportRequest, sent);
  if (request.act === 'check') return { results: await checkAddresses(actor, request.emails, now) };
  const results: Results = [];
  for (const person of request.people)
    results.push(
      await addPerson(actor, person, now).then(
        ({ link }) => ({ problem: null, link }),
        error => ({ problem: problemOf(error) }),
      ),
    );
  return { results };
}

async function checkAddresses(actor: Actor, emails: string[], now: Date): Promise<Results> {
  const inUse = await findAddressesInUse(emails);
  await recordRead(actor, 'people.read', null, now);
  return emails.map(email => ({
    problem: inUse.has(email.toLowerCase()) ? { reason: 'address-in-use' } : null,
  }));
}
