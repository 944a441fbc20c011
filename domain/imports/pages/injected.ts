import { getDomain } from 'tldts';
import { styleOf } from '@/domain/paste/style';
import { hostOf } from '../repair-exceptions';
import { lose, type Losses } from '../losses';
import { parseUrl } from '@/domain/web-address';

/** Words of spam links that are injected into pages, in the languages where this is common. */
const SPAM =
  /\b(?:casinos?|slots?|poker|betting|bet365|sportsbook|viagra|cialis|levitra|pharmacy|pills?|payday|loans?|porn\w*|xxx|escorts?|replica|essay[- ]?writ\w*|forex|crypto[- ]?bonus|free[- ]?spins?|jackpot|togel|judi|gacor|baccarat)\b|казино|ставки|виагра|кредит онлайн|博彩|赌场|賭場|老虎机|百家乐|百家樂|六合彩|时时彩|色情|카지노|토토|カジノ/i;

const isOffScreen = (value: string | undefined) => /^-\d{3,}(px|em|rem|pt|%)?$/.test(value ?? '');
const isNothing = (value: string | undefined) => /^[01](px|pt|em|%)?$/.test(value ?? '');

/** Why readers of a page could not see an element; null when they could. */
export function hiddenBy(element: Element): 'hidden' | 'off-screen' | 'tiny' | 'invisible' | null {
  if (element.hasAttribute('hidden')) return 'hidden';
  const style = styleOf(element);
  const important = (name: string) => style.get(name)?.replace('!important', '').trim();
  if (important('display') === 'none' || important('visibility') === 'hidden') return 'hidden';
  if (['left', 'right', 'top', 'text-indent', 'margin-left'].some(name => isOffScreen(important(name))))
    return 'off-screen';
  if (isNothing(important('font-size'))) return 'tiny';
  const isBox = isNothing(important('height')) || isNothing(important('width'));
  if (isBox && important('overflow') === 'hidden') return 'tiny';
  if (important('opacity') === '0') return 'invisible';
  const colour = important('color');
  const ground = important('background-color') ?? important('background');
  if (colour && colour === ground) return 'invisible';
  return null;
}

/**
 * Removes invisible content of a page, and injected links; each link to another site is listed with its address. When
 * such a link is around words of a sentence, the words are kept.
 * @param hosts hosts whose links a person restored
 */
export function removeInjectedLinks(
  root: Element,
  base: string | null,
  losses: Losses,
  hosts: string[] = [],
): void {
  const isKept = (link: Element) => hosts.includes(hostOf(link.getAttribute('href') ?? ''));
  const own = base === null ? null : getDomain(base);
  for (const element of root.querySelectorAll('[style], [data-style], [hidden]')) {
    if (!root.contains(element) || !hiddenBy(element)) continue;
    // Menus that open later are hidden too: their links lead to the same site.
    const all = linksIn(element).filter(link => leadsElsewhere(link, own));
    const links = all.filter(link => !isKept(link));
    for (const link of links) lose(losses, 'injectedLinks', placeOf(link));
    if (!all.length && element.textContent?.trim()) lose(losses, 'hiddenText', element.textContent);
    element.replaceWith(...all.filter(isKept).map(paragraphOf));
  }
  for (const link of [...root.querySelectorAll('a[href]')]) {
    if (!root.contains(link) || !isSpam(link) || isKept(link)) continue;
    const block = link.closest('p, li, div, td, section');
    const isOfLinks = block && block !== root && isOnlyLinks(block);
    const gone = isOfLinks ? linksIn(block).filter(one => !isKept(one)) : [link];
    for (const one of gone) lose(losses, 'injectedLinks', placeOf(one));
    if (isOfLinks) block.replaceWith(...linksIn(block).filter(isKept).map(paragraphOf));
    else link.replaceWith(...link.childNodes);
  }
}

function leadsElsewhere(link: Element, own: string | null): boolean {
  const href = link.getAttribute('href') ?? '';
  return /^https?:/i.test(href) && parseUrl(href) !== null && (own === null || getDomain(href) !== own);
}

const linksIn = (element: Element): Element[] => [
  ...(element.matches('a[href]') ? [element] : []),
  ...element.querySelectorAll('a[href]'),
];

/** A restored link, in its own paragraph. */
function paragraphOf(link: Element): Element {
  const paragraph = link.ownerDocument.createElement('p');
  link.removeAttribute('style');
  paragraph.append(link);
  return paragraph;
}

const placeOf = (link: Element) => `${link.getAttribute('href')} ${link.textContent ?? ''}`;

const isSpam = (link: Element) =>
  SPAM.test(`${(link.getAttribute('href') ?? '').replace(/[-_./]/g, ' ')} ${link.textContent ?? ''}`);

/** Whether a block only has words of links, most of which are spam. */
function isOnlyLinks(block: Element): boolean {
  const links = [...block.querySelectorAll('a[href]')];
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  const all = (block.textContent ?? '').replace(/[\s,;|·•–-]+/g, ' ').trim().length;
  return linked * 1.2 >= all && links.filter(isSpam).length * 2 > links.length;
}

/** Whether a line of plain text is an injected link. @param hosts hosts whose links a person restored */
export const isSpamLine = (line: string, hosts: string[] = []): boolean =>
  /https?:\/\/|www\./i.test(line) &&
  SPAM.test(line.replace(/[-_./]/g, ' ')) &&
  !hosts.includes(hostOf(/https?:\/\/\S+/i.exec(line)?.[0] ?? ''));
