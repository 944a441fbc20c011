import type { Node } from 'prosemirror-model';
import { LRUCache } from 'lru-cache';
import { bodyJson } from '@/domain/document/block-id';
import type { KnownBody } from '@/server/store/stories/stories';

/** Texts with concurrent writers. */
const MAX = 50;
/** Positions of all cached documents, about as many as characters. */
const MAX_POSITIONS = 20_000_000;

interface CachedDoc {
  version: number;
  doc: Node;
}

const cache = new LRUCache<string, CachedDoc>({
  max: MAX,
  maxSize: MAX_POSITIONS,
  sizeCalculation: ({ doc }) => doc.nodeSize,
});

/** The document of a story if this process last wrote it at this version; else null. */
export function docOf(storyId: string, version: number): Node | null {
  const cached = cache.get(storyId);
  return cached?.version === version ? cached.doc : null;
}

/** The text that this process last wrote for the story; null without one. */
export function cachedBody(storyId: string): KnownBody | null {
  const cached = cache.get(storyId);
  return cached ? { version: cached.version, body: bodyJson(cached.doc) } : null;
}

/** Caches the document of a version that is stored. */
export function cacheDoc(storyId: string, version: number, doc: Node): void {
  const cached = cache.get(storyId);
  // The answers to two commits may arrive out of order.
  if (!cached || cached.version < version) cache.set(storyId, { version, doc });
}
