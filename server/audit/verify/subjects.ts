import { RECORDED_KINDS } from '@/domain/audit/recorded';
import { fingerprint } from '@/domain/fingerprint';
import { listVerifiedSubjects, type VerifiedSubject } from '@/server/store/audit/states';
import type { VerifyFinding, Looked } from './finding';

const PAGE = 200;

/**
 * Compares the rows of everything except the texts of stories (settings, sections, pages, profiles, entries, fronts,
 * addresses) with the record of its newest event, field by field.
 * @param after the kind and id after which it continues, as `kind:id`
 */
export async function* verifySubjects(after: string): AsyncGenerator<Looked> {
  const [, first = RECORDED_KINDS[0], id = ''] = /^([a-z-]+):(.*)$/s.exec(after) ?? [];
  const from = RECORDED_KINDS.findIndex(kind => kind === first);
  for (const kind of RECORDED_KINDS.slice(from)) {
    for (let last = kind === first ? id : ''; ;) {
      const subjects = await listVerifiedSubjects(kind, last, PAGE);
      for (const subject of subjects) {
        const key = `${kind}:${subject.id}`;
        yield { key, findings: findingsOf(key, subject) };
      }
      if (subjects.length < PAGE) break;
      last = subjects.at(-1)!.id;
    }
  }
}

function findingsOf(id: string, { stored, recorded, isAsLinked }: VerifiedSubject): VerifyFinding[] {
  const finding = (rule: string, detail?: string): VerifyFinding => ({ part: 'subjects', id, rule, detail });
  if (!recorded) return [finding('never-recorded')];
  const found = isAsLinked ? [] : [finding('record-changed')];
  const isThere = Object.keys(stored).length > 0;
  const wasThere = Object.keys(recorded).length > 0;
  if (isThere !== wasThere) return [...found, finding(isThere ? 'added' : 'deleted')];
  // A field that a later release added is recorded with the next change.
  const changed = Object.keys(recorded).filter(
    field => fingerprint(stored[field] ?? null) !== fingerprint(recorded[field]),
  );
  return [...found, ...changed.map(field => finding('subject-changed', field))];
}
