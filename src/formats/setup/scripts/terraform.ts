import { accountTypes } from '../../../facts/setup/accountTypes.ts';
import type { CloudId } from '../../../facts/cloud/clouds.ts';
import { dataversePermission } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteHcl } from './quote.ts';
import {
  certificatePlaceholder,
  missingValues,
  openingWords,
  tenantPlaceholder,
  type Script,
} from './script.ts';

/** @see https://registry.terraform.io/providers/hashicorp/azuread/latest/docs */
const environments: Readonly<Record<CloudId, string>> = {
  public: 'global',
  gcc: 'global',
  gcchigh: 'usgovernmentl4',
  dod: 'usgovernmentl5',
  china: 'china',
};

/** Terraform with the provider hashicorp/azuread; it looks the permission’s ID up in the tenant by itself. */
export function terraform(registration: PlannedRegistration): Script {
  return {
    id: 'terraform',
    title: 'Terraform',
    text: [
      ...openingWords(registration, 'terraform apply')
        .slice(0, 1)
        .map((line) => `# ${line}`),
      '# Save it as main.tf, then run terraform init and terraform apply.',
      ...(missing(registration).length > 0
        ? ['# Fill in what stands in <angle brackets> before you run it.']
        : []),
      '',
      ...provider(registration),
      ...(registration.delegated ? lookUp : []),
      ...application(registration),
      ...servicePrincipal,
      ...(registration.secret ? secret(registration.secret) : []),
      ...(registration.certificate ? certificate : []),
      ...(registration.delegated ? consent : []),
      ...(registration.applicationUser ? applicationUser : []),
      'output "client_id" {',
      '  value = azuread_application.app.client_id',
      '}',
      '',
    ].join('\n'),
    missing: missing(registration),
  };
}

/** The application user is not Terraform’s part here, so what it would need is not missing. */
function missing(registration: PlannedRegistration): readonly string[] {
  return missingValues({ ...registration, applicationUser: false });
}

function provider({ cloud, tenant }: PlannedRegistration): readonly string[] {
  return [
    'terraform {',
    '  required_providers {',
    '    azuread = {',
    '      source  = "hashicorp/azuread"',
    '      version = "~> 3.0"',
    '    }',
    '  }',
    '}',
    '',
    'provider "azuread" {',
    `  environment = "${environments[cloud]}"`,
    `  tenant_id   = ${quoteHcl(tenant ?? tenantPlaceholder)}`,
    '}',
    '',
  ];
}

const lookUp = [
  '# Dataverse as this tenant knows it',
  'data "azuread_service_principal" "dataverse" {',
  `  client_id = "${dataversePermission.resourceAppId}"`,
  '}',
  '',
];

function application(registration: PlannedRegistration): readonly string[] {
  return [
    'resource "azuread_application" "app" {',
    `  display_name     = ${quoteHcl(registration.name)}`,
    `  sign_in_audience = "${accountTypes[registration.accountType].signInAudience}"`,
    ...(registration.publicClientFlows ? ['', '  fallback_public_client_enabled = true'] : []),
    ...platform('single_page_application', urisFor(registration, 'spa').map(withPath)),
    ...platform('web', urisFor(registration, 'web').map(withPath)),
    ...platform('public_client', urisFor(registration, 'public')),
    ...(registration.delegated ? access : []),
    '}',
    '',
  ];
}

function platform(block: string, uris: readonly string[]): readonly string[] {
  return uris.length === 0
    ? []
    : ['', `  ${block} {`, `    redirect_uris = [${uris.map(quoteHcl).join(', ')}]`, '  }'];
}

/**
 * The provider wants a slash where a web address has no path; to Entra both are the same.
 * @see https://github.com/pulumi/pulumi-azuread/issues/1686
 */
function withPath(uri: string): string {
  return /^https?:\/\/[^/?#<]+$/i.test(uri) ? `${uri}/` : uri;
}

const access = [
  '',
  '  required_resource_access {',
  `    resource_app_id = "${dataversePermission.resourceAppId}"`,
  '',
  '    resource_access {',
  `      id   = data.azuread_service_principal.dataverse.oauth2_permission_scope_ids["${dataversePermission.scope}"]`,
  '      type = "Scope"',
  '    }',
  '  }',
];

const servicePrincipal = [
  '# Its place in this tenant (Enterprise apps)',
  'resource "azuread_service_principal" "app" {',
  '  client_id = azuread_application.app.client_id',
  '}',
  '',
];

function secret(planned: { readonly label: string; readonly expires: string | undefined }) {
  const ends = planned.expires
    ? quoteHcl(`${planned.expires}T00:00:00Z`)
    : 'timeadd(plantimestamp(), "4320h")';
  return [
    '# A client secret. Terraform keeps its value in the state: guard the state like a password.',
    '# Read it once with: terraform output -raw client_secret',
    'resource "azuread_application_password" "app" {',
    '  application_id = azuread_application.app.id',
    `  display_name   = ${quoteHcl(planned.label)}`,
    `  end_date       = ${ends}`,
    '',
    '  lifecycle {',
    '    ignore_changes = [end_date]',
    '  }',
    '}',
    '',
    'output "client_secret" {',
    '  value     = azuread_application_password.app.value',
    '  sensitive = true',
    '}',
    '',
  ];
}

const certificate = [
  '# The public part of the certificate, as PEM; the private key stays where it is.',
  'resource "azuread_application_certificate" "app" {',
  '  application_id = azuread_application.app.id',
  '  type           = "AsymmetricX509Cert"',
  `  value          = file(${quoteHcl(certificatePlaceholder)})`,
  '}',
  '',
];

const consent = [
  '# Consent for everybody. Set it to true as an administrator; otherwise each person agrees at the first sign-in.',
  'variable "grant_admin_consent" {',
  '  type    = bool',
  '  default = false',
  '}',
  '',
  'resource "azuread_service_principal_delegated_permission_grant" "app" {',
  '  count                                = var.grant_admin_consent ? 1 : 0',
  '  service_principal_object_id          = azuread_service_principal.app.object_id',
  '  resource_service_principal_object_id = data.azuread_service_principal.dataverse.object_id',
  `  claim_values                         = ["${dataversePermission.scope}"]`,
  '}',
  '',
];

const applicationUser = [
  '# The application user in each organization is made in the Power Platform admin center, as the guide says.',
  '',
];
