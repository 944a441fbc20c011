import { commentsOf, type WordComment } from './comment-ids';
import type { BodyNode } from '@/domain/document/body';
import { marksOf, type ExportedPicture, type ExportedStory } from '../exported-story';

/** A picture in a Word file, with the name of its part and the width of its format. */
export interface WordPicture {
  id: string;
  name: string;
  width: number;
}

/** A list in a Word file. */
export interface WordList {
  ordered: boolean;
  start: number;
  level: number;
}

/** The state that the parts of a Word file share while its text is written. */
export class WordState {
  readonly pictures: WordPicture[] = [];
  readonly lists: WordList[] = [];
  readonly footnotes: string[] = [];
  /** The notes of the story. */
  readonly comments: WordComment[];
  /** The conversations about the whole story, or whose text was deleted. */
  readonly unplaced: string[] = [];
  private readonly links = new Map<string, string>();
  private readonly starts = new Map<BodyNode, string[]>();
  private readonly ends = new Map<BodyNode, string[]>();
  private readonly ids = new Map<string, string[]>();
  private changes = 0;
  private drawings = 0;

  constructor(readonly story: ExportedStory) {
    this.comments = commentsOf(story.threads);
    for (const { id, thread } of this.comments)
      this.ids.set(thread.id, [...(this.ids.get(thread.id) ?? []), id]);
    this.placeThreads();
  }

  /** The id of the relation to an external address. */
  link(address: string): string {
    const known = this.links.get(address);
    if (known) return known;
    const id = `rIdLink${this.links.size + 1}`;
    this.links.set(address, id);
    return id;
  }

  /** Relation ids by address. */
  get addresses(): ReadonlyMap<string, string> {
    return this.links;
  }

  /** The id of a new list. */
  list(list: WordList): number {
    return this.lists.push(list);
  }

  /** The id of a new footnote; the first two are those of the separators. */
  footnote(text: string): number {
    return this.footnotes.push(text) + 1;
  }

  /** The part of a picture, which is written once. */
  picture({ id, width }: ExportedPicture): { relation: string; drawing: number } {
    let at = this.pictures.findIndex(picture => picture.id === id);
    if (at < 0) at = this.pictures.push({ id, width, name: `picture${this.pictures.length + 1}.jpg` }) - 1;
    return { relation: `rIdPicture${at + 1}`, drawing: ++this.drawings };
  }

  /** The attributes of a tracked change. */
  change({ personId, at }: Record<string, unknown>): Record<string, string> {
    return {
      'w:id': String(++this.changes),
      'w:author': this.story.people.get(String(personId)) ?? '—',
      'w:date': wordTime(String(at)),
    };
  }

  /** The comments of a conversation. */
  commentIds(threadId: string): string[] {
    return this.ids.get(threadId) ?? [];
  }

  /** The conversations whose text starts or ends with a node. */
  threadsAt(node: BodyNode): { starting: string[]; ending: string[] } {
    return { starting: this.starts.get(node) ?? [], ending: this.ends.get(node) ?? [] };
  }

  private placeThreads(): void {
    const first = new Map<string, BodyNode>();
    const last = new Map<string, BodyNode>();
    for (const node of inlineNodes(this.story.body))
      for (const { threadId } of marksOf(node, 'note')) {
        if (!first.has(String(threadId))) first.set(String(threadId), node);
        last.set(String(threadId), node);
      }
    for (const { id } of this.story.threads) {
      const [start, end] = [first.get(id), last.get(id)];
      if (start && end) {
        this.starts.set(start, [...(this.starts.get(start) ?? []), id]);
        this.ends.set(end, [...(this.ends.get(end) ?? []), id]);
      } else this.unplaced.push(id);
    }
  }
}

/** A time as Word writes it: in whole seconds. */
export const wordTime = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** The nodes without content of a body, in document order. */
function* inlineNodes(node: BodyNode): Generator<BodyNode> {
  if (!node.content) yield node;
  for (const child of node.content ?? []) yield* inlineNodes(child);
}
