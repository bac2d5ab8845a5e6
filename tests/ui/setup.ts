import '@testing-library/jest-dom/vitest';

// jsdom knows <dialog> but cannot open one: enough of it to read what is inside, and to close it.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// jsdom lays nothing out: there is no size that could change.
globalThis.ResizeObserver = class implements ResizeObserver {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};

// For the same reason nothing can be scrolled to.
Element.prototype.scrollIntoView = (): void => undefined;
