import { NodeSelection, Selection, TextSelection, type SelectionBookmark } from '@tiptap/pm/state';

/** The same bookmark, but for a text that ends before its place: it is at the end of that. */
const withinText = (bookmark: SelectionBookmark): SelectionBookmark => ({
  map: mapping => withinText(bookmark.map(mapping)),
  resolve(doc) {
    try {
      return bookmark.resolve(doc);
    } catch (error) {
      if (error instanceof RangeError) return Selection.atEnd(doc);
      throw error;
    }
  },
});

/**
 * Lets an undo select what was selected before, also where a colleague shortened what is moved back: that place is then
 * behind the end of the text, prosemirror-history 1.5.1 throws, and the change stays the one to be undone next.
 * @param kind a class of selections
 */
export function keepBookmarksWithinText(kind: { prototype: Selection }): void {
  const { getBookmark } = kind.prototype;
  kind.prototype.getBookmark = function (this: Selection) {
    return withinText(getBookmark.call(this));
  };
}

for (const kind of [TextSelection, NodeSelection]) keepBookmarksWithinText(kind);
