// Runs in a page before its own scripts: records when the composer is drawn, types a key as soon as the body is
// editable, and records when that key is on the screen.
new MutationObserver((_, observer) => {
  if (!document.querySelector('.composer')) return;
  observer.disconnect();
  Object.assign(globalThis, { renderedAt: performance.now() });
}).observe(document, { childList: true, subtree: true });

const look = () => {
  const body = document.querySelector('.printed-body[contenteditable=true]');
  if (!body) return void requestAnimationFrame(look);
  body.focus();
  document.execCommand('insertText', false, 'k');
  requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstKeyAt: performance.now() })));
};
requestAnimationFrame(look);
