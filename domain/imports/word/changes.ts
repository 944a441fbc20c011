import type { Suggester } from '../item';
import { momentOf, type People } from './comments';
import type { XmlElement } from '../xml-tree';

/** A tracked change: a suggestion in the body. */
export interface TrackedChange {
  kind: 'insertion' | 'deletion';
  personId: string;
  at: string;
  changeId: string;
}

/** The elements that mark text, or the end of a paragraph, as changed. A move is a deletion and an insertion. */
export const CHANGES: ReadonlyMap<string, TrackedChange['kind']> = new Map([
  ['w:ins', 'insertion'],
  ['w:moveTo', 'insertion'],
  ['w:del', 'deletion'],
  ['w:moveFrom', 'deletion'],
]);

/** Parts of one edit of Word follow each other within this time. */
const ONE_EDIT_MS = 2 * 60_000;

/** The tracked changes of a Word file as they are read, in order; parts of one edit share an id. */
export class TrackedChanges {
  readonly suggesters: Suggester[] = [];
  readonly all: TrackedChange[] = [];
  private last: TrackedChange | null = null;
  private edits = 0;
  /** The name of the last started move, by the elements of its text. */
  private readonly moves = new Map<string, string>();
  private readonly idOfMove = new Map<string, string>();

  constructor(
    private readonly people: People,
    /** For changes without a time. */
    private readonly now: string,
  ) {}

  /** Starts the place that text was moved from or to; both have the name of the move. */
  beginMove({ name, attributes }: XmlElement): void {
    this.moves.set(name.replace('RangeStart', ''), attributes['w:name'] ?? '');
  }

  /** The number of a change in `all`, by the element that Word marks it with. */
  add(kind: TrackedChange['kind'], element: XmlElement): number {
    const { attributes } = element;
    const personId = this.personId(attributes['w:author'] ?? '');
    const at = momentOf(attributes['w:date']) ?? this.now;
    const move = this.moves.get(element.name);
    const change = { kind, personId, at, changeId: move ? this.moveId(move) : '' };
    const goesOn =
      !move &&
      this.last !== null &&
      this.last.personId === personId &&
      Math.abs(Date.parse(at) - Date.parse(this.last.at)) <= ONE_EDIT_MS;
    if (goesOn) Object.assign(change, { at: this.last!.at, changeId: this.last!.changeId });
    change.changeId ||= this.newId();
    this.last = move ? null : change;
    const same = this.all.at(-1);
    if (same && same.kind === kind && same.changeId === change.changeId && same.personId === personId)
      return this.all.length - 1;
    this.all.push(change);
    return this.all.length - 1;
  }

  /** Text without a change ends an edit. */
  interrupt(): void {
    this.last = null;
  }

  private newId(): string {
    return `word-${++this.edits}`;
  }

  private moveId(name: string): string {
    const id = this.idOfMove.get(name) ?? this.newId();
    this.idOfMove.set(name, id);
    return id;
  }

  private personId(author: string): string {
    const person = this.people(author);
    const known = this.suggesters.find(one => one.person.foreignId === person.foreignId);
    if (known) return known.placeholder;
    const placeholder = `person-${this.suggesters.length + 1}`;
    this.suggesters.push({ placeholder, person });
    return placeholder;
  }
}
