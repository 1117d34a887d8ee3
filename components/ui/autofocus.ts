/** Marks the field a sheet opens on. React's `autoFocus` comes before the dialog opens, which then moves the focus away. */
export function autofocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
