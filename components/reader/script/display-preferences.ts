/**
 * Applies a reader's choice to the open page immediately, and sends it to be stored. Nothing is submitted: the arrow
 * keys go through the choices without leaving the page.
 */
export function applyDisplayPreferences(): void {
  const form = document.querySelector<HTMLFormElement>('.display-preferences form');
  if (!form) return;
  form.querySelector('button')!.hidden = true;
  form.addEventListener('change', () => {
    const chosen = new FormData(form);
    for (const name of ['theme', 'text']) {
      const value = String(chosen.get(name));
      // The first of each is what a page looks like without a choice.
      const isUsual = form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value === value;
      if (isUsual) document.documentElement.removeAttribute(`data-${name}`);
      else document.documentElement.setAttribute(`data-${name}`, value);
    }
    const body = new URLSearchParams([...chosen].map(([name, value]) => [name, String(value)]));
    void fetch(form.action, { method: 'POST', body, keepalive: true, redirect: 'manual' }).catch(
      () => undefined,
    );
  });
}
