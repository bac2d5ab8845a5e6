/**
 * Moves the focus to the heading of the screen in `main` as soon as there is one, unless the screen has taken it by then.
 * While the page is `opening`, a focus that the person has already moved stays. The page isn’t scrolled, because a list
 * restores its own position.
 *
 * @returns Stops the waiting for a heading.
 */
export function focusHeading(main: HTMLElement, opening = false): () => void {
  const observer = new MutationObserver(look);
  observer.observe(main, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
  };

  function look(): void {
    const heading = main.querySelector('h1');
    if (!heading) return;
    observer.disconnect();
    const { activeElement, body } = main.ownerDocument;
    if (opening && activeElement !== body) return;
    if (activeElement !== main && main.contains(activeElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
