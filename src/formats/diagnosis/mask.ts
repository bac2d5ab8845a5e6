import type { Account } from '../../domain/signIn/registration.ts';

/** What the person wishes to keep out of a report. */
export type Masks = { readonly user: boolean; readonly tenant: boolean };

/** People and tenants this page knows of. */
export type Names = {
  readonly accounts: readonly Account[];
  readonly tenants: readonly (string | undefined)[];
};

const mailShape = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const onMicrosoft = /\b[\w-]{1,63}\.(?:[\w-]{1,63}\.)?onmicrosoft\.(?:com|us|cn|de)\b/gi;

/** Takes names out of a finished report, wherever they stand: Microsoft's own sentences repeat them. */
export function mask(text: string, masks: Masks, names: Names): string {
  const users = names.accounts.flatMap(({ username, name }) => [username, name]);
  const tenants = [
    ...names.tenants,
    ...names.accounts.flatMap((each) => [
      each.tenantId,
      each.homeTenantId,
      each.registration.tenant,
      each.username.split('@')[1],
    ]),
  ];
  const withoutUsers = masks.user ? hide(text, users, '[user]').replace(mailShape, '[user]') : text;
  return masks.tenant
    ? hide(withoutUsers, tenants, '[tenant]').replace(onMicrosoft, '[tenant]')
    : withoutUsers;
}

function hide(text: string, values: readonly (string | undefined)[], by: string): string {
  return values
    .filter((value) => value !== undefined && value.length > 2)
    .sort((one, other) => (other?.length ?? 0) - (one?.length ?? 0))
    .reduce<string>((rest, value) => rest.replace(everywhere(value ?? ''), by), text);
}

function everywhere(value: string): RegExp {
  return new RegExp(value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
}
