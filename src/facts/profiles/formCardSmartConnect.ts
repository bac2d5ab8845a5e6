import type { FormCard } from './formCard.ts';

/** The eleven connector steps of the vendor’s article of 2021. */
export const smartConnectCard: FormCard = {
  per: 'region',
  labels: 'The labels come from a 2021 article. Newer releases may use other labels.',
  fields: [
    {
      id: 'log-in',
      label: 'Log in',
      does: 'Go to this address and sign in with your SmartConnect account.',
      text: 'login.smartconnect.com',
    },
    {
      id: 'create',
      label: 'Connections › Create Connection',
      does: 'Select Connections, then Create Connection. Or edit an existing connection.',
    },
    {
      id: 'type',
      label: 'Type of connection',
      does: 'Select this type.',
      text: 'Dynamics 365 Customer Engagement',
    },
    {
      id: 'description',
      label: 'Description and boxes',
      does: 'Enter a description. Select Use OAuth to Connect and Use Token Authentication. Allow Meta Updates and Allow Advanced Messages are optional: they enable more functions in integrations.',
      values: ['name'],
    },
    {
      id: 'server',
      label: 'Server address',
      does: 'Enter the address without the organization’s name and without https://. Don’t select Use Regional Discovery Service: it’s only for crm.dynamics.com and crm9.dynamics.com.',
      values: ['server-address'],
      when: 'no-regional-discovery',
    },
    {
      id: 'server',
      label: 'Server address and Use Regional Discovery Service',
      does: 'Enter the address without the organization’s name and without https://. Select Use Regional Discovery Service.',
      values: ['server-address'],
      when: 'regional-discovery',
    },
    {
      id: 'application-id',
      label: 'Application Id',
      does: 'Paste the Application (client) ID of the registration.',
      values: ['client-id'],
    },
    {
      id: 'client-secret',
      label: 'Client Secret',
      does: 'Paste the Value of the secret, not the Secret ID. You find it where you kept it when you created it: Microsoft shows it only once. If you lost it, create a new one under Certificates & secrets.',
      secret: true,
    },
    {
      id: 'validate',
      label: 'Validate',
      does: 'Select Validate. Sign in as the integration user, and accept the permissions. If Microsoft asks for admin approval, an administrator has to grant them.',
      values: ['username'],
    },
    {
      id: 'organization',
      label: 'Organization',
      does: 'Select the organization.',
      values: ['organization-name'],
      when: 'no-regional-discovery',
    },
    {
      id: 'organization',
      label: 'Organization',
      does: 'Select the organization. With Use Regional Discovery Service selected, setup is complete here: all that’s left is to save.',
      values: ['organization-name'],
      when: 'regional-discovery',
    },
    {
      id: 'regional-access',
      label: 'Enable Regional Access',
      does: 'Select Enable Regional Access. A check on the organization’s page shows beforehand whether this account can get a token for it and call it.',
      when: 'no-regional-discovery',
    },
    { id: 'save', label: 'Save', does: 'Save the connection.' },
  ],
};
