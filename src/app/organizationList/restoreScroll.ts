import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { OrganizationView } from '../../state/organizationList/listQuery.svelte.ts';

/** Whoever comes back to the list finds it where they left it. */
export function keepPlace(view: OrganizationView): Attachment<HTMLElement> {
  return ({ ownerDocument }) => {
    const page = ownerDocument.scrollingElement;
    if (!page) return;
    if (view.scrolled > 0) page.scrollTop = view.scrolled;
    return on(ownerDocument, 'scroll', () => {
      view.scrolled = page.scrollTop;
    });
  };
}
