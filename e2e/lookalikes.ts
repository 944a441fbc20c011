import type axe from 'axe-core';

/** A document with axe, whose rules skip lookalikes. */
export interface AxeWindow {
  axe: typeof axe & {
    _audit: { rules: { id: string; matches(this: unknown, ...node: [Element, ...unknown[]]): boolean }[] };
  };
  /** Finds the lookalikes among what is shown now. */
  findLookalikes(): void;
}

/**
 * Runs in the document. These rules measure each element, which takes most of axe's time: a list of 100 rows takes ten
 * seconds. Makes them skip lookalikes: of elements that look the same, the first two and the last are measured. Two
 * look the same if they, all their descendants and all their ancestors have the same classes, colours, fonts and
 * states, and the same size where it is small.
 */
export function skipLookalikes(rules: string[]): void {
  const own = window as unknown as AxeWindow;
  let skipped = new Set<Element>();
  for (const rule of own.axe._audit.rules.filter(({ id }) => rules.includes(id))) {
    const { matches } = rule;
    rule.matches = (...node) => !skipped.has(node[0]) && matches.apply(rule, node);
  }

  const numbers = new Map<string, number>();
  const numberOf = (text: string) => numbers.get(text) ?? numbers.set(text, numbers.size).get(text)!;
  const lookOf = (element: Element) => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const hasText = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent!.trim());
    return numberOf(
      [
        ...[element.tagName, element.getAttribute('class'), hasText],
        ...[element.hasAttribute('disabled'), element.getAttribute('aria-disabled')],
        ...[style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.textShadow],
        ...[style.fontSize, style.fontWeight, style.position, style.visibility],
        // Targets from this size on are large enough.
        ...[Math.min(25, width), Math.min(25, height)],
      ].join('|'),
    );
  };

  own.findLookalikes = () => {
    skipped = new Set();
    const looks = new Map<Element, { own: number; whole: number }>();
    const readLook = (element: Element): number => {
      const inside = [...element.children].map(readLook).join();
      const look = lookOf(element);
      const whole = numberOf(`${look}(${inside})`);
      looks.set(element, { own: look, whole });
      return whole;
    };
    readLook(document.body);
    let level = [{ element: document.body as Element, around: 0 }];
    while (level.length) {
      const alike = Map.groupBy(level, ({ element, around }) => `${around}/${looks.get(element)!.whole}`);
      level = [...alike.values()].flatMap(group => {
        for (const { element } of group.slice(2, -1))
          for (const one of [element, ...element.querySelectorAll('*')]) skipped.add(one);
        return [...group.slice(0, 2), ...group.slice(2).slice(-1)].flatMap(({ element, around }) => {
          const inside = numberOf(`${around}>${looks.get(element)!.own}`);
          return [...element.children].map(child => ({ element: child, around: inside }));
        });
      });
    }
  };
}
