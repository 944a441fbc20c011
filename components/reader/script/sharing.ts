/** Shows the buttons that need a script: copy the link, and the device's own sheet of places to share to. */
export function offerSharing(): void {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    const isCopy = button.dataset.share === 'copy';
    const data = { url, title: document.title };
    if (isCopy ? !navigator.clipboard : !navigator.canShare?.(data)) continue;
    show(button);
    button.addEventListener('click', () => {
      const say = (outcome: 'done' | 'failed') => {
        const label = button.querySelector<HTMLElement>('[data-done]')!;
        label.textContent = label.dataset[outcome]!;
        label.className = 'copy-status';
      };
      if (isCopy)
        navigator.clipboard.writeText(url).then(
          () => say('done'),
          () => say('failed'),
        );
      // Closing the sheet is not a failure.
      else navigator.share(data).catch(() => undefined);
    });
  }
}

/** Closes the QR code by Escape, or by a click elsewhere. */
export function closeQrCode(): void {
  const panel = document.querySelector<HTMLDetailsElement>('.by-camera details');
  if (!panel) return;
  addEventListener('click', ({ target }) => {
    if (!panel.contains(target as Node)) panel.open = false;
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') panel.open = false;
  });
}

function show(button: HTMLButtonElement): void {
  button.hidden = false;
  if (button.parentElement!.hidden) button.parentElement!.hidden = false;
}
