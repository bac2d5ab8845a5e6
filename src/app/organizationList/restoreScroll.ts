import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { ListQuery } from '../../state/organizationList/listQuery.svelte.ts';

/** Scrolls to where the list was when the person left it, and remembers where it is now. */
export function restoreScroll(listQuery: Pick<ListQuery, 'scrolled'>): Attachment<HTMLElement> {
  return ({ ownerDocument }) => {
    const page = ownerDocument.scrollingElement;
    if (!page) return;
    if (listQuery.scrolled > 0) page.scrollTop = listQuery.scrolled;
    return on(ownerDocument, 'scroll', () => {
      listQuery.scrolled = page.scrollTop;
    });
  };
}
