/** Query parameters that change a reader's page; all others (campaign marks and the like) do not reach the render. */
const KNOWN_PARAMETERS = ['page', 'show'];

/**
 * The name under which the press keeps the page at this address: its path and the parameters that matter, in one
 * order. Null when the path is not a valid one.
 */
export function pageName(url: string): string | null {
  const mark = url.indexOf('?');
  if (mark < 0) return validPath(url) ? url : null;
  const path = url.slice(0, mark);
  if (!validPath(path)) return null;
  const given = new URLSearchParams(url.slice(mark + 1));
  const kept = new URLSearchParams();
  for (const name of KNOWN_PARAMETERS) {
    const value = given.get(name);
    if (value !== null && /^[\w-]{1,20}$/.test(value)) kept.set(name, value);
  }
  return kept.size ? `${path}?${kept}` : path;
}

function validPath(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || path.length > 1024) return false;
  try {
    return !/[\u0000-\u0020\\]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
