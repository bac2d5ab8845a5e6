/** What the person wants to keep out of a report. */
export type Masks = { readonly user: boolean; readonly tenant: boolean };

/** User names, display names, tenant IDs and domains that this page knows of. */
export type Names = {
  readonly users: readonly (string | undefined)[];
  readonly tenants: readonly (string | undefined)[];
};

const mailShape = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const onMicrosoft = /\b[\w-]{1,63}\.(?:[\w-]{1,63}\.)?onmicrosoft\.(?:com|us|cn|de)\b/gi;
/** Shorter names would take parts of ordinary words with them. */
const shortest = 3;

/**
 * Hides names in a text of a report, wherever they occur: Microsoft's own sentences repeat them.
 * @param masks which names to hide
 * @param names the names to look for; mail addresses and tenant domains are hidden even if they aren't among them
 */
export function mask(text: string, masks: Masks, names: Names): string {
  const domains = names.users.map((user) => user?.split('@')[1]);
  const withoutUsers = masks.user
    ? hide(text, names.users, '[user]').replace(mailShape, '[user]')
    : text;
  return masks.tenant
    ? hide(withoutUsers, [...names.tenants, ...domains], '[tenant]').replace(
        onMicrosoft,
        '[tenant]',
      )
    : withoutUsers;
}

function hide(text: string, values: readonly (string | undefined)[], by: string): string {
  return values
    .filter((value) => value !== undefined)
    .filter((value) => value.length >= shortest)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replace(everywhere(value), by), text);
}

function everywhere(value: string): RegExp {
  return new RegExp(value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
}
