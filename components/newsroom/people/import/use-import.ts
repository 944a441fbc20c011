'use client';
import { type NotDone, send } from '@/components/api/send';
import { PeopleImportAnswer, type PeopleImportRequest } from '@/domain/api/people/import';
import { MAX_IMPORT_BYTES } from '@/domain/people/import/limits';
import {
  type FileProblem,
  type ImportedPerson,
  type WrongRow,
  readPeople,
} from '@/domain/people/import/read-people';
import type { ImportVocabulary } from '@/domain/people/import/vocabulary';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';

/** Why a file could not be read as text. */
type UnreadableFile = 'too-large' | 'not-utf-8' | 'unreadable';

/** The text of a file. Other encodings are refused: names would be added with wrong letters. */
async function readTextFile(
  file: File,
): Promise<{ ok: true; text: string } | { ok: false; problem: UnreadableFile }> {
  if (file.size > MAX_IMPORT_BYTES) return { ok: false, problem: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return { ok: false, problem: 'unreadable' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problem: 'not-utf-8' };
  }
}

/** People per request: few, so that progress is visible. */
const AT_ONCE = 20;

/** What an import is going to do. */
export interface PeopleImportPlan {
  /** They will be added. */
  people: ImportedPerson[];
  /** Their addresses are taken; these people are unchanged. */
  known: ImportedPerson[];
  wrong: WrongRow[];
}

/** The result for a person in the file: refused, or added, with the link to hand over if it is not sent. */
export interface PersonOutcome {
  person: ImportedPerson;
  refused: NotDone | null;
  link?: string;
}

/** Why no plan could be made of a file, and the column that it is about. */
export interface FileError {
  problem: FileProblem | UnreadableFile;
  column: string;
}

const sendPart = (body: PeopleImportRequest) =>
  send('POST', '/api/newsroom/people/import', body, PeopleImportAnswer);

/** Reads a file of people, previews the import, and adds them in batches. After a failure it resumes. */
export function useImport(vocabulary: ImportVocabulary) {
  const router = useRouter();
  const [plan, setPlan] = useState<PeopleImportPlan | null>(null);
  const [outcomes, setOutcomes] = useState<PersonOutcome[]>([]);
  /** Also true without an answer, because people may have been added. */
  const [hasStarted, setStarted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<NotDone | null>(null);
  const [error, setError] = useState<FileError | null>(null);
  const isCancelled = useRef(false);

  const readText = async (text: string): Promise<void> => {
    setError(null);
    setRefused(null);
    const read = readPeople(text, vocabulary);
    if (!read.ok) return setError(read);
    const { people, wrong } = read;
    if (!people.length) return setPlan({ people, known: [], wrong });
    setBusy(true);
    const answer = await sendPart({ act: 'check', emails: people.map(({ email }) => email) });
    setBusy(false);
    if (!answer.done) return setRefused(answer);
    const isKnown = (_: ImportedPerson, at: number) => Boolean(answer.data.results[at]?.problem);
    setPlan({
      people: people.filter((person, at) => !isKnown(person, at)),
      known: people.filter(isKnown),
      wrong,
    });
  };

  const readFile = async (file: File): Promise<void> => {
    const read = await readTextFile(file);
    if (read.ok) await readText(read.text);
    else setError({ problem: read.problem, column: '' });
  };

  const addAll = async ({ people }: PeopleImportPlan): Promise<void> => {
    if (busy) return;
    isCancelled.current = false;
    setStarted(true);
    setBusy(true);
    setRefused(null);
    for (let at = outcomes.length; at < people.length && !isCancelled.current; at += AT_ONCE) {
      const part = people.slice(at, at + AT_ONCE);
      const answer = await sendPart({ act: 'add', people: part.map(({ rows: _, ...person }) => person) });
      if (!answer.done) {
        setRefused(answer);
        break;
      }
      const { results } = answer.data;
      const those = part.map((person, index): PersonOutcome => {
        const { problem = null, link } = results[index] ?? {};
        const why = problem && { done: false as const, reason: problem.reason, field: null };
        return { person, refused: why, link };
      });
      setOutcomes(before => [...before, ...those]);
    }
    setBusy(false);
    router.refresh();
  };

  return {
    ...{ plan, outcomes, hasStarted, busy, refused, error, readText, readFile, addAll },
    /** Back to the choice of a file. */
    reset() {
      setPlan(null);
      setRefused(null);
    },
    /** Stops after the batch in flight. */
    cancel() {
      isCancelled.current = true;
    },
  };
}
