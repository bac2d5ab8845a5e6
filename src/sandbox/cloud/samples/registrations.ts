import type { Api } from './resources.ts';

/** An app registration of a sample directory. */
export type Registration = {
  readonly clientId: string;
  readonly name: string;
  readonly home: string;
  readonly signInHost: string;
  readonly audience: 'one-directory' | 'any-directory';
  readonly platform: 'spa' | 'web';
  /** `this page`: whatever addresses the cloud was created with. */
  readonly redirectUris: 'this page' | readonly string[];
  readonly permissions: readonly Api[];
  readonly adminConsentRequired: boolean;
  readonly assignmentRequired: boolean;
  readonly enabled: boolean;
};

const contoso = '0c0a7050-0000-4000-8000-00000000c001';

const usual = {
  home: contoso,
  signInHost: 'login.microsoftonline.com',
  audience: 'any-directory',
  platform: 'spa',
  redirectUris: 'this page',
  permissions: ['dataverse', 'power-platform', 'graph'],
  adminConsentRequired: false,
  assignmentRequired: false,
  enabled: true,
} as const;

export const registrations = {
  usual: { ...usual, clientId: '5a4d0b0c-0000-4000-8000-000000000001', name: 'Latchkey sandbox' },
  oneDirectory: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000002',
    name: 'Latchkey, Contoso only',
    audience: 'one-directory',
  },
  web: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000003',
    name: 'Latchkey registered as Web',
    platform: 'web',
  },
  noDataverse: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000004',
    name: 'Latchkey without Dataverse',
    permissions: ['graph'],
  },
  otherAddress: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000005',
    name: 'Latchkey at another address',
    redirectUris: ['https://latchkey.example/Latchkey'],
  },
  noAddress: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000006',
    name: 'Latchkey without an address',
    redirectUris: [],
  },
  adminConsent: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000007',
    name: 'Latchkey for administrators to allow',
    adminConsentRequired: true,
  },
  assignment: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000008',
    name: 'Latchkey for assigned people',
    assignmentRequired: true,
  },
  disabled: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-000000000009',
    name: 'Latchkey, switched off',
    enabled: false,
  },
  dataverseOnly: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-00000000000a',
    name: 'Latchkey with Dataverse only',
    permissions: ['dataverse'],
  },
  usGovernment: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-00000000000b',
    name: 'Latchkey for US Government',
    home: '0a9e0c70-0000-4000-8000-00000000a001',
    signInHost: 'login.microsoftonline.us',
  },
  china: {
    ...usual,
    clientId: '5a4d0b0c-0000-4000-8000-00000000000c',
    name: 'Latchkey for China',
    home: '0c41a000-0000-4000-8000-00000000b001',
    signInHost: 'login.partner.microsoftonline.cn',
  },
} as const satisfies Record<string, Registration>;

/** People who are assigned to applications that ask for it. */
export const assignedAccounts: readonly string[] = ['0c0a7050-0001-4000-8000-00000000c102'];

export function registrationById(clientId: string): Registration | undefined {
  const rows: readonly Registration[] = Object.values(registrations);
  return rows.find((row) => row.clientId === clientId.toLowerCase());
}
