import type { Node } from '@tiptap/pm/model';
import { Step, StepResult } from '@tiptap/pm/transform';

/** The new values of some fields, by name, and the previous ones. */
export interface FieldsPatch {
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
}

/** A change of fields as a step of the editor, so that one undo history covers both. */
export class FieldsStep extends Step {
  constructor(readonly patch: FieldsPatch) {
    super();
  }

  apply(doc: Node): StepResult {
    return StepResult.ok(doc);
  }

  invert(): FieldsStep {
    return new FieldsStep({ before: this.patch.after, after: this.patch.before });
  }

  map(): FieldsStep {
    return this;
  }

  /** Called to group changes that are undone together, such as letters typed in a row. */
  override merge(next: Step): FieldsStep | null {
    if (!(next instanceof FieldsStep)) return null;
    return new FieldsStep({
      before: { ...next.patch.before, ...this.patch.before },
      after: { ...this.patch.after, ...next.patch.after },
    });
  }

  toJSON() {
    return { stepType: 'fields', ...this.patch };
  }
}
