import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Finding } from '@/domain/checks/finding';
import type { BlockPlace, FieldName } from '@/domain/story/story-place';
import { changedTexts, textIn, textsWith } from '@/domain/story/fields/texts';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';

/** A position in the body in editor coordinates. `node` is the start of the block. */
interface EditorPlace {
  node: number;
  from: number;
  to: number;
  isText: boolean;
}

/** The editor position of a place in the body; null when the text has changed since. */
function placeInEditor(doc: Node, { path, from, to }: BlockPlace): EditorPlace | null {
  let node = doc;
  let inside = 0;
  for (const index of path) {
    if (index >= node.childCount) return null;
    for (let before = 0; before < index; before++) inside += node.child(before).nodeSize;
    node = node.child(index);
    inside += 1;
  }
  if (!node.isTextblock) return { node: inside - 1, from: inside, to: inside, isText: false };
  if (to > node.content.size) return null;
  return { node: inside - 1, from: inside + from, to: inside + to, isText: true };
}

/** Picture fields that a finding can link to. */
const PICTURE_FIELD: Partial<Record<Finding['rule'], FieldName>> = {
  'no-alternative-text': 'alt',
  'no-credit': 'credit',
};

/**
 * Moves the cursor to a place of the body, or into a picture field there. False when it no longer exists.
 */
export function goToBlock(editor: Editor, { rule, where, data }: Finding): boolean {
  if ('field' in where) return false;
  return goToPlace(editor, where, data.field ?? PICTURE_FIELD[rule]);
}

/** Puts the cursor to a place of the body, or into this field of a picture there. False when it is gone. */
export function goToPlace(editor: Editor, where: BlockPlace, name?: FieldName): boolean {
  const place = placeInEditor(editor.state.doc, where);
  if (!place) return false;
  if (place.isText) {
    editor.chain().setTextSelection(place.to).scrollIntoView().run();
    editor.view.focus();
    return true;
  }
  const element = editor.view.nodeDOM(place.node);
  if (!(element instanceof HTMLElement)) return false;
  const field = name ? element.querySelector<HTMLElement>(`[data-field="${name}"]`) : null;
  element.scrollIntoView({ block: 'center' });
  if (field) field.focus({ preventScroll: true });
  else editor.chain().setNodeSelection(place.node).focus().run();
  return true;
}

/** Applies the replacement of a finding. Does nothing when the text there has changed since. */
export function fixFinding(
  editor: Editor,
  { where, data }: Finding,
  changeFields: (change: (fields: StoryFields) => Partial<StoryFields>) => void,
): void {
  const { fix, text = '' } = data;
  if (fix === undefined) return;
  if ('field' in where) return changeFields(fields => fieldWithFix(fields, where, text, fix));
  const place = placeInEditor(editor.state.doc, where);
  if (!place) return;
  if (!editor.state.doc.textBetween(place.from, place.to).startsWith(text)) return;
  editor.chain().insertContentAt({ from: place.from, to: place.to }, fix, { updateSelection: true }).run();
}

const CHECKED_TEXTS = textsWith({ checked: true });
type CheckedTextName = (typeof CHECKED_TEXTS)[number];

const isChecked = (field: FieldName): field is CheckedTextName => CHECKED_TEXTS.some(name => name === field);

function fieldWithFix(
  fields: StoryFields,
  { field, from = 0, to = 0 }: Extract<Finding['where'], { field: FieldName }>,
  text: string,
  fix: string,
): Partial<StoryFields> {
  if (!isChecked(field)) return {};
  const whole = textIn(fields, field);
  if (!whole.startsWith(text, from)) return {};
  const fixed = (whole.slice(0, from) + fix + whole.slice(to)).slice(0, FIELD_LIMITS[field]);
  return changedTexts(fields, [[field, fixed]]);
}
