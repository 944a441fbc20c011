import { randomUUID } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Body } from '@/domain/document/body';
import { appliedAll } from '@/domain/document/commits/apply';
import { schemaHash, stepsFrom } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { newsroomApi } from './newsroom-api';

interface Answer {
  version: number;
  commits: { steps: unknown[] }[] | null;
  steps?: unknown[];
}

/** Opens a window that follows a story, and records when it receives each version. */
export async function follow(url: string, id: string, headers: Record<string, string>) {
  const received = new Map<number, number>();
  const ended = new AbortController();
  let bytes = 0;
  const response = await fetch(`${url}/api/newsroom/stories/${id}/events?visit=${randomUUID()}`, {
    headers,
    signal: ended.signal,
  });
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body!) {
      bytes += chunk.length;
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop()!;
      for (const event of events) {
        const version = /"version":(\d+)/.exec(event)?.[1];
        if (event.startsWith('event: saved') && version) received.set(Number(version), performance.now());
      }
    }
  };
  void read().catch(() => null);
  return { received, bytes: () => bytes, end: () => ended.abort() };
}

/** Maximum length of the edited paragraph, in letters. Above it, each commit deletes the last letter instead. */
const MAX_LETTERS = 3000;

/** Opens a window that types letters at the end of a paragraph, and commits as the composer does. */
export async function writeAs(url: string, id: string, headers: Record<string, string>) {
  const call = newsroomApi(url, headers);
  const read = async () => {
    const { story } = await call('GET', `/stories/${id}`);
    return { doc: Node.fromJSON(bodySchema, story.body as Body), version: story.version };
  };
  let { doc, version } = await read();
  const apply = (steps: unknown[]) => {
    doc = appliedAll(doc, stepsFrom(bodySchema, steps)!);
  };
  const send = async (): Promise<{ ms: number; version: number; bytes: number }> => {
    const at = Math.floor(doc.childCount / 2);
    const before = doc.children.slice(0, at + 1).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    const change = new Transform(doc);
    const { steps } =
      doc.child(at).content.size > MAX_LETTERS
        ? change.delete(before - 2, before - 1)
        : change.insert(before - 1, bodySchema.text('x'));
    const body = { version, key: randomUUID(), schema: schemaHash(bodySchema), steps };
    const began = performance.now();
    const answer = (await call('POST', `/stories/${id}/commits`, body)) as unknown as Answer;
    const ms = performance.now() - began;
    for (const { steps: theirs } of answer.commits ?? []) apply(theirs);
    apply(answer.steps ?? (JSON.parse(JSON.stringify(steps)) as unknown[]));
    ({ version } = answer);
    return { ms, version, bytes: JSON.stringify(body).length + JSON.stringify(answer).length };
  };
  return {
    async commit() {
      try {
        return await send();
      } catch (error) {
        // A window without others saves the whole text, so there are no commits to catch up with.
        if (!(error instanceof Error && error.message.includes('commits-missing'))) throw error;
        ({ doc, version } = await read());
        return send();
      }
    },
  };
}
