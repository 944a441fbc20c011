/** Every descendant, in document order. The current node may be removed. */
export function* descendants(node: Node): Generator<Node> {
  for (const child of [...node.childNodes]) {
    yield child;
    if (child.parentNode === node) yield* descendants(child);
  }
}

/** Wraps the children of an element in a new one that replaces it. */
export function renamed(element: Element, tag: string): Element {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Replaces an element with its children. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export const isBlankText = (text: string | null): boolean => /^[\s\u00a0]*$/.test(text ?? '');
