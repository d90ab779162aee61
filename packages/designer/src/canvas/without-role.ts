/** React Flow's own `application` would part a tree or a list from its items. */
export function withoutRole(element: HTMLElement | null): void {
  element?.setAttribute('role', 'presentation');
}
