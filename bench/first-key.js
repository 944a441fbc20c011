// Presses a key as soon as the body takes one, and notes when it is on the screen.
const look = () => {
  const body = document.querySelector('.p-body[contenteditable=true]');
  if (!body) return void requestAnimationFrame(look);
  body.focus();
  document.execCommand('insertText', false, 'k');
  requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstKeyAt: performance.now() })));
};
requestAnimationFrame(look);
