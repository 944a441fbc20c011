/** Texts that each run `ran()` when a page prints them without the right escaping. */
export const SCRIPTED_TEXTS = {
  'a script after an attribute': `"><script>ran(1)</script>`,
  'a picture that fails': `'"><img src=x onerror=ran(2)>`,
  'ends of raw texts': `</title></style></textarea><svg onload=ran(3)>`,
  'an address with a script': `javascript:ran(4)//`,
  'an element of another language': `]]><h:script xmlns:h="urn:h">ran(5)</h:script>`,
  'the end of a script': `</script><script>ran(6)</script><!--<script>`,
  'an expression': `{{ran(7)}}\${ran(7)}<%=ran(7)%>`,
} as const;

/** Runs in every page before its own scripts: records what ran, and what the page's policy blocked. */
export function watchScripts(): void {
  const found: string[] = [];
  Object.assign(window, { found, ran: (number: number) => found.push(`script ${number} ran`) });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) =>
    found.push(`${violatedDirective} was violated at ${sourceFile}:${lineNumber}`),
  );
}

/** What ran in a page, was blocked, or exists only because a text was parsed as markup. */
export function scriptsFound(): string[] {
  const { found } = window as unknown as { found: string[] };
  const markup = [...document.querySelectorAll('*')].filter(element =>
    [...element.attributes].some(
      ({ name, value }) =>
        /^on/i.test(name) ||
        (/^(href|src|action|formaction|data)$/.test(name) && /^\s*javascript:/i.test(value)),
    ),
  );
  const inline = [...document.scripts].filter(
    script =>
      !script.src && !script.nonce && !/^(application\/(ld\+)?json|speculationrules)$/.test(script.type),
  );
  return [...found, ...[...markup, ...inline].map(element => element.outerHTML.slice(0, 200))];
}
