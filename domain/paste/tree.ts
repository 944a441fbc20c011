/** Every node below this one, in the order of the text. A node may be taken out when it is its turn. */
export function* descendants(node: Node): Generator<Node> {
  for (const child of [...node.childNodes]) {
    yield child;
    if (child.parentNode === node) yield* descendants(child);
  }
}

/** Puts the children of an element into a new one in its place. */
export function renamed(element: Element, tag: string): Element {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Leaves the children of an element in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export const isBlankText = (text: string | null): boolean => /^[\s\u00a0]*$/.test(text ?? '');
