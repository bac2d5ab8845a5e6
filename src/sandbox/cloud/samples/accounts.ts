import { tenantById, type Tenant } from './tenants.ts';

/** A person of the sample directories, and what they may do there. */
export type Account = {
  /** The object id in the home directory. */
  readonly id: string;
  readonly name: string;
  readonly userName: string;
  readonly home: string;
  /** Directories that invited this person, with the object id there. */
  readonly guestIn: readonly { readonly tenant: string; readonly id: string }[];
  readonly admin: boolean;
  /** False where the directory lets only administrators consent. */
  readonly mayConsent: boolean;
  /** False: the account itself is switched off. */
  readonly enabled: boolean;
  /** `nothing`: no organization has this person enabled, so discovery lists none. */
  readonly sees: 'everything' | 'nothing';
  /** What the sign-in page says about this person. */
  readonly note: string;
};

const contoso = '0c0a7050-0000-4000-8000-00000000c001';
const fabrikam = '0fab71ca-0000-4000-8000-00000000f001';
const woodgrove = '0a9e0c70-0000-4000-8000-00000000a001';
const tailspin = '0c41a000-0000-4000-8000-00000000b001';

const ordinary = {
  guestIn: [],
  admin: false,
  mayConsent: true,
  enabled: true,
  sees: 'everything',
  note: 'Uses Dynamics 365, may consent',
} as const;

const administrator = { ...ordinary, admin: true, note: 'Administrator of the directory' } as const;

export const accounts: readonly Account[] = [
  {
    ...ordinary,
    id: '0c0a7050-0001-4000-8000-00000000c101',
    name: 'Ben Okafor',
    userName: 'ben@contoso.example',
    home: contoso,
  },
  {
    ...administrator,
    id: '0c0a7050-0001-4000-8000-00000000c102',
    name: 'Ada Morgan',
    userName: 'ada@contoso.example',
    home: contoso,
  },
  {
    ...ordinary,
    id: '0c0a7050-0001-4000-8000-00000000c103',
    name: 'Clara Lindqvist',
    userName: 'clara@contoso.example',
    home: contoso,
    mayConsent: false,
    note: 'May not consent to applications',
  },
  {
    ...ordinary,
    id: '0c0a7050-0001-4000-8000-00000000c104',
    name: 'Dev Patel',
    userName: 'dev@contoso.example',
    home: contoso,
    sees: 'nothing',
    note: 'Disabled in every organization',
  },
  {
    ...ordinary,
    id: '0c0a7050-0001-4000-8000-00000000c105',
    name: 'Edith Novak',
    userName: 'edith@contoso.example',
    home: contoso,
    enabled: false,
    note: 'Has left; the account is switched off',
  },
  {
    ...administrator,
    id: '0fab71ca-0001-4000-8000-00000000f101',
    name: 'Farah Haddad',
    userName: 'farah@fabrikam.example',
    home: fabrikam,
  },
  {
    ...ordinary,
    id: '0fab71ca-0001-4000-8000-00000000f102',
    name: 'Gita Rao',
    userName: 'gita@fabrikam.example',
    home: fabrikam,
    guestIn: [{ tenant: contoso, id: '0c0a7050-0001-4000-8000-00000000c1f2' }],
    note: 'Works at Fabrikam, guest at Contoso',
  },
  {
    ...administrator,
    id: '0a9e0c70-0001-4000-8000-00000000a101',
    name: 'Walter Boone',
    userName: 'walter@woodgrove.example',
    home: woodgrove,
  },
  {
    ...ordinary,
    id: '0a9e0c70-0001-4000-8000-00000000a102',
    name: 'Wanda Ruiz',
    userName: 'wanda@woodgrove.example',
    home: woodgrove,
  },
  {
    ...administrator,
    id: '0c41a000-0001-4000-8000-00000000b101',
    name: '李娜',
    userName: 'lina@tailspin.example',
    home: tailspin,
  },
];

/** The accounts one can meet on a sign-in host. */
export function accountsAt(signInHost: string): readonly Account[] {
  return accounts.filter((account) => tenantById(account.home)?.signInHost === signInHost);
}

export function accountById(id: string): Account | undefined {
  return accounts.find((account) => account.id === id);
}

/** The object id of an account in a directory; undefined where it is neither member nor guest. */
export function objectIdIn(account: Account, tenant: Tenant): string | undefined {
  if (account.home === tenant.id) return account.id;
  return account.guestIn.find((guest) => guest.tenant === tenant.id)?.id;
}
