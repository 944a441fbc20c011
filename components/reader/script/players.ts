/** Replaces the link of an embed with the other site's player on click. */
export function offerPlayers(): void {
  for (const facade of document.querySelectorAll<HTMLElement>('[data-player]')) {
    const link = facade.querySelector('a')!;
    link.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement('iframe');
      frame.src = facade.dataset.player!;
      frame.title = link.textContent!.trim();
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      link.replaceWith(frame);
      frame.focus();
    });
  }
}
