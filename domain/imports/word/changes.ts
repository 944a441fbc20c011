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

/** Parts of one edit of Word follow each other within this time. */
const ONE_EDIT_MS = 2 * 60_000;

/** The tracked changes of a Word file as they are read, in order; parts of one edit share an id. */
export class TrackedChanges {
  readonly suggesters: Suggester[] = [];
  readonly all: TrackedChange[] = [];
  private last: TrackedChange | null = null;
  private edits = 0;

  constructor(
    private readonly people: People,
    /** For changes without a time. */
    private readonly now: string,
  ) {}

  /** The number of a change in `all`, by the element that Word marks it with. */
  add(kind: TrackedChange['kind'], { attributes }: XmlElement): number {
    const personId = this.personId(attributes['w:author'] ?? '');
    const at = momentOf(attributes['w:date']) ?? this.now;
    const goesOn =
      this.last !== null &&
      this.last.personId === personId &&
      Math.abs(Date.parse(at) - Date.parse(this.last.at)) <= ONE_EDIT_MS;
    const changeId = goesOn ? this.last!.changeId : `word-${++this.edits}`;
    const change = { kind, personId, at: goesOn ? this.last!.at : at, changeId };
    this.last = change;
    const same = this.all.at(-1);
    if (same && same.kind === kind && same.changeId === changeId) return this.all.length - 1;
    this.all.push(change);
    return this.all.length - 1;
  }

  /** Text without a change ends an edit. */
  interrupt(): void {
    this.last = null;
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
