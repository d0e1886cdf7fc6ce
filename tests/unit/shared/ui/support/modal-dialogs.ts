// jsdom knows the element and not what it does. What a browser does around a modal one is for e2e to see.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

export {};
