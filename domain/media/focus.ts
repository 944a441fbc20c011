/** The focal point of a cropped picture, in tenths of its width and height from the top left corner. */
export interface FocusPoint {
  x: number;
  y: number;
}

/** The number of steps of a focal point from one edge to the other. */
export const FOCUS_STEPS = 10;

/** The middle: the default focal point. */
export const MIDDLE: FocusPoint = { x: FOCUS_STEPS / 2, y: FOCUS_STEPS / 2 };

/** The nearest step to a fraction of a length. */
export const focusStep = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * FOCUS_STEPS);

/** The classes that position a picture in its frame; defined in `picture-focus.css`. */
export const focusClass = ({ x, y }: FocusPoint) => `focus-x${x} focus-y${y}`;
