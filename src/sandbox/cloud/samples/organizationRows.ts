import type { DataverseProblem } from '../refusals/dataverseProblems.ts';

/** A sample organization. Left out: production, enabled and ready, open to everybody who sees organizations. */
export type OrganizationRow = {
  readonly tenant: string;
  readonly name: string;
  readonly urlName: string;
  readonly suffix: string;
  /** Dataverse's OrganizationType; 0 is production. */
  readonly type?: number;
  readonly standing?: Standing;
  readonly purpose?: string;
  readonly trialEnds?: string;
  /** What its Web API answers instead of the truth. */
  readonly trouble?: DataverseProblem;
  /** Listed under this address instead of its own. */
  readonly foreignUrl?: string;
  /** Fields of the listed record that are not as documented; `undefined` takes one out. */
  readonly damage?: Readonly<Record<string, unknown>>;
};

export type Standing = 'ready' | 'disabled' | 'locked' | 'provisioning' | 'moving' | 'failed';

const contoso = '0c0a7050-0000-4000-8000-00000000c001';
const fabrikam = '0fab71ca-0000-4000-8000-00000000f001';
const woodgrove = '0a9e0c70-0000-4000-8000-00000000a001';
const tailspin = '0c41a000-0000-4000-8000-00000000b001';

const type = { sandbox: 5, default: 12, developer: 13, trial: 14, teams: 15 } as const;

const row = (
  tenant: string,
  suffix: string,
  urlName: string,
  name: string,
  more: Partial<OrganizationRow> = {},
): OrganizationRow => ({ tenant, suffix, urlName, name, ...more });

/** One of everything a consultant is glad to see, in every commercial region. */
const pleasant: readonly OrganizationRow[] = [
  row(contoso, 'crm.dynamics.com', 'contoso-us', 'Contoso US'),
  row(contoso, 'crm.dynamics.com', 'contoso-us-uat', 'Contoso US UAT', {
    type: type.sandbox,
    purpose: 'User acceptance testing',
  }),
  row(contoso, 'crm.dynamics.com', 'org1f2e3d4c', 'Contoso (default)', { type: type.default }),
  row(contoso, 'crm2.dynamics.com', 'contoso-br', 'Contoso Brasil'),
  row(contoso, 'crm3.dynamics.com', 'contoso-ca', 'Contoso Canada'),
  row(contoso, 'crm4.dynamics.com', 'contoso', 'Contoso'),
  row(contoso, 'crm4.dynamics.com', 'contoso-uat', 'Contoso UAT', {
    type: type.sandbox,
    purpose: 'User acceptance testing',
  }),
  row(contoso, 'crm4.dynamics.com', 'contoso-dev', 'Contoso Development', {
    type: type.developer,
    purpose: 'Ben’s own',
  }),
  row(contoso, 'crm4.dynamics.com', 'contoso-training', 'Contoso Training', { type: type.sandbox }),
  row(contoso, 'crm4.dynamics.com', 'contoso-trial', 'Contoso Field Service Trial', {
    type: type.trial,
    trialEnds: '2027-01-31T00:00:00Z',
  }),
  row(contoso, 'crm5.dynamics.com', 'contoso-apac', 'Contoso Asia Pacific'),
  row(contoso, 'crm6.dynamics.com', 'contoso-au', 'Contoso Australia'),
  row(contoso, 'crm7.dynamics.com', 'contoso-jp', 'コントソ 日本'),
  row(contoso, 'crm8.dynamics.com', 'contoso-in', 'Contoso India'),
  row(contoso, 'crm11.dynamics.com', 'contoso-uk', 'Contoso United Kingdom'),
  row(contoso, 'crm11.dynamics.com', 'contoso-uk-old', 'Contoso UK (before 2024)', {
    standing: 'disabled',
  }),
  row(contoso, 'crm12.dynamics.com', 'contoso-fr', 'Contoso France'),
  row(contoso, 'crm14.dynamics.com', 'contoso-za', 'Contoso South Africa'),
  row(contoso, 'crm15.dynamics.com', 'contoso-uae', 'Contoso Emirates'),
  row(contoso, 'crm16.dynamics.com', 'contoso-de', 'Contoso Deutschland'),
  row(contoso, 'crm17.dynamics.com', 'contoso-ch', 'Contoso Schweiz'),
  row(contoso, 'crm19.dynamics.com', 'contoso-no', 'Contoso Norge'),
  row(contoso, 'crm20.dynamics.com', 'contoso-sg', 'Contoso Singapore'),
  row(contoso, 'crm21.dynamics.com', 'contoso-kr', 'Contoso Korea'),
  row(contoso, 'crm22.dynamics.com', 'contoso-se', 'Contoso Sverige'),
];

/** Everything that is awkward, at Fabrikam. */
const awkward: readonly OrganizationRow[] = [
  row(fabrikam, 'crm.dynamics.com', 'fabrikam', 'Fabrikam'),
  row(fabrikam, 'crm4.dynamics.com', 'fabrikam-eu', 'Fabrikam'),
  row(fabrikam, 'crm4.dynamics.com', 'fabrikam-eu2', 'Fabrikam', { type: type.sandbox }),
  row(fabrikam, 'crm99.dynamics.com', 'fabrikam-new', 'Fabrikam New Geography', {
    damage: { Region: 'XYZ' },
  }),
  row(fabrikam, 'crm9.dynamics.com', 'fabrikam-gov', 'Fabrikam Public Sector'),
  row(fabrikam, 'crm9.dynamics.com', 'fabrikam-gov-test', 'Fabrikam Public Sector Test', {
    type: type.sandbox,
  }),
  row(fabrikam, 'crm11.dynamics.com', 'fabrikam-off', 'Fabrikam Switched Off', {
    standing: 'disabled',
  }),
  row(fabrikam, 'crm11.dynamics.com', 'fabrikam-locked', 'Fabrikam Locked', { standing: 'locked' }),
  row(fabrikam, 'crm11.dynamics.com', 'fabrikam-soon', 'Fabrikam Being Made', {
    standing: 'provisioning',
  }),
  row(fabrikam, 'crm11.dynamics.com', 'fabrikam-moving', 'Fabrikam Moving House', {
    standing: 'moving',
  }),
  row(fabrikam, 'crm11.dynamics.com', 'fabrikam-broken', 'Fabrikam Failed Copy', {
    standing: 'failed',
  }),
  row(fabrikam, 'crm15.dynamics.com', 'fabrikam-rtl', 'فابريكام الشرق الأوسط'),
  row(fabrikam, 'crm15.dynamics.com', 'fabrikam-bidi', 'Fabrikam \u202Etset\u202C ‏دبي'),
  row(
    fabrikam,
    'crm16.dynamics.com',
    'fabrikam-long',
    'Fabrikam Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, Niederlassung Süd-Ost, Produktivumgebung für Vertrieb, Service und Projektabrechnung (Nachfolger von CRM 2013)',
  ),
  row(
    fabrikam,
    'crm16.dynamics.com',
    'fabrikam-script',
    '<script>alert("Fabrikam")</script> & <b>Söhne</b>',
  ),
  row(fabrikam, 'crm3.dynamics.com', 'fabrikam-admin', 'Fabrikam Under Maintenance', {
    trouble: 'admin-mode',
  }),
  row(fabrikam, 'crm3.dynamics.com', 'fabrikam-closed', 'Fabrikam Closed Shop', {
    trouble: 'not-a-member',
  }),
  row(fabrikam, 'crm3.dynamics.com', 'fabrikam-gone-user', 'Fabrikam Former Staff', {
    trouble: 'user-disabled',
  }),
  row(fabrikam, 'crm5.dynamics.com', 'fabrikam-unlicensed', 'Fabrikam Unlicensed', {
    trouble: 'no-licence',
  }),
  row(fabrikam, 'crm5.dynamics.com', 'fabrikam-walled', 'Fabrikam Behind the Wall', {
    trouble: 'ip-firewall',
  }),
  row(fabrikam, 'crm5.dynamics.com', 'fabrikam-strict', 'Fabrikam Allowed Apps Only', {
    trouble: 'app-blocked',
  }),
  row(fabrikam, 'crm6.dynamics.com', 'fabrikam-teams', 'Fabrikam Teams', { type: type.teams }),
  row(fabrikam, 'crm6.dynamics.com', 'fabrikam-portal', 'Fabrikam Own Address', {
    foreignUrl: 'https://crm.fabrikam.example',
  }),
  row(fabrikam, 'crm6.dynamics.com', 'fabrikam-lost', 'Fabrikam Without an Id', {
    damage: { Id: undefined },
  }),
];

const national: readonly OrganizationRow[] = [
  row(woodgrove, 'crm.microsoftdynamics.us', 'woodgrove', 'Woodgrove Agency'),
  row(woodgrove, 'crm.microsoftdynamics.us', 'woodgrove-test', 'Woodgrove Test', {
    type: type.sandbox,
  }),
  row(woodgrove, 'crm.microsoftdynamics.us', 'woodgrove-train', 'Woodgrove Training', {
    type: type.sandbox,
  }),
  row(woodgrove, 'crm.microsoftdynamics.us', 'woodgrove-old', 'Woodgrove Archive', {
    standing: 'disabled',
  }),
  row(woodgrove, 'crm.appsplatform.us', 'woodgrove-dod', 'Woodgrove Logistics'),
  row(woodgrove, 'crm.appsplatform.us', 'woodgrove-dod-test', 'Woodgrove Logistics Test', {
    type: type.sandbox,
  }),
  row(tailspin, 'crm.dynamics.cn', 'tailspin', 'Tailspin 上海'),
  row(tailspin, 'crm.dynamics.cn', 'tailspin-test', 'Tailspin 测试', { type: type.sandbox }),
  row(tailspin, 'crm.dynamics.cn', 'tailspin-dev', 'Tailspin Development', {
    type: type.developer,
  }),
];

export const organizationRows: readonly OrganizationRow[] = [...pleasant, ...awkward, ...national];
