import { clouds, defaultCloud, type CloudId } from '../../facts/cloud/clouds.ts';
import { parseCloudId } from '../../domain/signIn/registration.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Registration } from '../../domain/signIn/registration.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { typedOrganization } from '../../domain/organizations/typedOrganization.ts';
import type { ConnectFields } from '../../services/storage/connectFields.ts';
import type { QueryClient } from '@tanstack/svelte-query';
import type { Config } from '../../domain/signIn/config/hostConfig.ts';
import { usualCloud } from '../../domain/signIn/config/usualCloud.ts';
import { visibleText } from '../../domain/visibleText.ts';
import type { Page } from '../page.ts';
import type { Saved } from '../discovery/saved.ts';

/** What the doctor examines, as typed into the form. */
export type DoctorFields = {
  readonly client: string;
  readonly tenant: string;
  readonly cloud: CloudId;
  readonly organization: string;
};

/** A registration that this page knows of, and where from. */
export type DoctorChoice = {
  readonly key: string;
  readonly label: string;
  readonly fields: DoctorFields;
};

/** What the doctor asks of the page: all that it knows of registrations and organizations. */
export type DoctorPage = Page & {
  readonly config: Config | undefined;
  queryClient(): Promise<QueryClient>;
};

export const noFields: DoctorFields = {
  client: '',
  tenant: '',
  cloud: defaultCloud,
  organization: '',
};

/**
 * All registrations in sight, each once, however many profiles have it; a sign-in that went wrong comes first, as that is what
 * people come here for.
 */
export function doctorChoices(
  page: DoctorPage,
  { profiles }: Saved,
  remembered: ConnectFields | undefined,
): readonly DoctorChoice[] {
  const { accounts } = page.session;
  const rows: readonly Row[] = [
    ...wentWrong(page),
    ...accounts.map(({ username, registration }) => row(isolated(username), registration)),
    ...(remembered ? [['Typed last in the sign-in form', typedLast(remembered)] as const] : []),
    ...hostsOwn(page),
    ...ofProfiles(profiles.list ?? []),
  ];
  const choices = new Map<string, DoctorChoice>();
  for (const [label, fields] of rows) {
    const key = registrationKey(fields);
    if (!choices.has(key)) choices.set(key, { key, label: labelOf(label, fields), fields });
  }
  return [...choices.values()];
}

/** The same for all fields with one registration. */
export function registrationKey({ client, tenant, cloud }: DoctorFields): string {
  return [client, tenant, cloud].join(' ');
}

/** What is listed, typed and saved, each address once. */
export function knownOrganizations(
  { typedOrganizations, profiles }: Saved,
  listed: readonly Organization[],
): readonly Organization[] {
  const saved = (profiles.list ?? []).map(({ organization }) =>
    typedOrganization(organization.apiUrl),
  );
  const once = new Map<string, Organization>();
  for (const each of [...listed, ...typedOrganizations.all, ...saved])
    if (each.apiUrl && !once.has(each.apiUrl)) once.set(each.apiUrl, each);
  return [...once.values()];
}

type Row = readonly [label: string, fields: DoctorFields];

function wentWrong({ session: { unanswered, signIn } }: DoctorPage): readonly Row[] {
  const failed = signIn.status === 'failed' ? signIn.registration : undefined;
  const registration = unanswered?.registration ?? failed;
  return registration ? [row('The sign-in that went wrong', registration)] : [];
}

function hostsOwn({ config }: DoctorPage): readonly Row[] {
  const { client, tenant, cloud = usualCloud(config) } = config?.connect ?? {};
  const own = client ? [row('This page’s own settings', { clientId: client, tenant, cloud })] : [];
  const offered = (config?.registrations ?? []).map((each) =>
    row(each.name, {
      clientId: each.client,
      tenant: each.tenant,
      cloud: each.cloud ?? usualCloud(config),
    }),
  );
  return [...own, ...offered];
}

/** One for all profiles with the same registration: the first, and how many more there are. */
function ofProfiles(profiles: readonly Profile[]): readonly Row[] {
  const groups = new Map<
    string,
    { readonly name: string; readonly fields: DoctorFields; more: number }
  >();
  for (const profile of profiles) {
    const fields = fieldsOf(profile.registration, profile.organization.apiUrl);
    const key = registrationKey(fields);
    const group = groups.get(key);
    if (group) group.more += 1;
    else groups.set(key, { name: profile.name, fields, more: 0 });
  }
  return [...groups.values()].map(({ name, fields, more }) => [
    `Profile ${isolated(name)}${more > 0 ? ` and ${more} more` : ''}`,
    fields,
  ]);
}

function row(label: string, registration: Registration): Row {
  return [label, fieldsOf(registration)];
}

function fieldsOf({ clientId, tenant = '', cloud }: Registration, organization = ''): DoctorFields {
  return { client: clientId, tenant, cloud, organization };
}

function typedLast({ client, tenant, cloud }: ConnectFields): DoctorFields {
  return { client, tenant, cloud: parseCloudId(cloud) ?? defaultCloud, organization: '' };
}

/** An option holds no elements: these two signs do what `bdi` does elsewhere. */
function isolated(name: string): string {
  return `\u2068${visibleText(name)}\u2069`;
}

function labelOf(label: string, { client, cloud }: DoctorFields): string {
  return `${label} (${client.slice(0, 8)}…, ${clouds[cloud].name})`;
}
