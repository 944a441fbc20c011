import { ghostPosts } from '@/domain/imports/ghost/ghost-posts';
import { Unreadable } from '@/domain/imports/unreadable';
import { runTask } from '@/server/work/pool';
import { inWorker } from './in-worker';
import type { UnreadItem } from './unread-item';

/** The longest JSON that is parsed at once, in characters. */
const MAX_JSON_LENGTH = 40_000_000;

/**
 * The posts of a Ghost export. @throws Unreadable
 * @param pictures the names of pictures in the archive that it is in
 */
export function* ghostItems(text: string, name: string, pictures: string[] = []): Generator<UnreadItem> {
  if (text.length > MAX_JSON_LENGTH) throw new Unreadable('too-large-unpacked', name);
  const found = ghostPosts(parsed(text, name));
  if (!found) throw new Unreadable('unknown-format', name);
  for (const ghost of found.posts) {
    const { foreignId, title, post } = ghost;
    const size = JSON.stringify(post).length;
    const isEmpty = !title.trim() && ['html', 'lexical', 'mobiledoc', 'markdown'].every(key => !post[key]);
    yield {
      ...{ foreignId, title, source: found.source, leftOut: isEmpty ? 'empty' : undefined },
      read: kept => inWorker(() => runTask('readGhost', { ghost, pictures, kept }, size)),
    };
  }
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('damaged-file', name);
  }
}
