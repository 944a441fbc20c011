/** What a cut picture keeps in view, in tenths of its width and height from the top left corner. */
export interface FocusPoint {
  x: number;
  y: number;
}

/** Steps of a focus from one edge to the other. */
export const FOCUS_STEPS = 10;

/** The middle: the default focal point. */
export const MIDDLE: FocusPoint = { x: FOCUS_STEPS / 2, y: FOCUS_STEPS / 2 };

/** The step nearest to a part of a length. */
export const focusStep = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * FOCUS_STEPS);

/** The classes that place a picture in its frame by its focus; `picture-focus.css` has them. */
export const focusClass = ({ x, y }: FocusPoint) => `focus-x${x} focus-y${y}`;
