import { accountTypes } from '../../../facts/setup/accountTypes.ts';
import type { CloudId } from '../../../facts/cloud/clouds.ts';
import { dataversePermission, type DelegatedScope } from '../../../facts/setup/permissions.ts';
import { urisFor, type PlannedRegistration } from '../../../domain/setup/plannedRegistration.ts';
import { quoteHcl } from './quote.ts';
import {
  certificatePlaceholder,
  fillInPlaceholders,
  missingValues,
  purposeLine,
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

/** Terraform with the provider hashicorp/azuread, which looks up the IDs of the permissions in the tenant. */
export function terraform(registration: PlannedRegistration): Script {
  return {
    id: 'terraform',
    title: 'Terraform',
    text: [
      `# ${purposeLine(registration)}`,
      '# Save it as main.tf, then run terraform init and terraform apply.',
      ...(missing(registration).length > 0 ? [`# ${fillInPlaceholders}`] : []),
      '',
      ...provider(registration),
      ...(registration.delegated ? lookUp : []),
      ...application(registration),
      ...servicePrincipal,
      ...(registration.secret ? secret(registration.secret) : []),
      ...(registration.certificate ? certificate : []),
      ...(registration.delegated ? consent(registration.scopes) : []),
      ...(registration.applicationUser ? applicationUser : []),
      'output "client_id" {',
      '  value = azuread_application.app.client_id',
      '}',
      '',
    ].join('\n'),
    missing: missing(registration),
  };
}

/** Terraform doesn’t create the application user here, so its values aren’t missing. */
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
  '# Dataverse in this tenant',
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
    '',
    '  # Fails if an app with this name exists, instead of creating another one.',
    '  prevent_duplicate_names = true',
    ...(registration.publicClientFlows ? ['', '  fallback_public_client_enabled = true'] : []),
    ...platform('single_page_application', urisFor(registration, 'spa').map(withPath)),
    ...platform('web', urisFor(registration, 'web').map(withPath)),
    ...platform('public_client', urisFor(registration, 'public')),
    ...(registration.delegated ? access(registration.scopes) : []),
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
 * The provider needs a slash after a web address without a path. For Entra, both are the same.
 * @see https://github.com/pulumi/pulumi-azuread/issues/1686
 */
function withPath(uri: string): string {
  return /^https?:\/\/[^/?#<]+$/i.test(uri) ? `${uri}/` : uri;
}

const access = (scopes: readonly DelegatedScope[]) => [
  '',
  '  required_resource_access {',
  `    resource_app_id = "${dataversePermission.resourceAppId}"`,
  ...scopes.flatMap((scope) => [
    '',
    '    resource_access {',
    `      id   = data.azuread_service_principal.dataverse.oauth2_permission_scope_ids["${scope}"]`,
    '      type = "Scope"',
    '    }',
  ]),
  '  }',
];

const servicePrincipal = [
  '# The app in this tenant (Enterprise apps)',
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
    '# The client secret. Terraform stores its value in the state, so protect the state like a password.',
    '# To show it: terraform output -raw client_secret',
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
  '# The public part of the certificate, as PEM. The private key stays where it is.',
  'resource "azuread_application_certificate" "app" {',
  '  application_id = azuread_application.app.id',
  '  type           = "AsymmetricX509Cert"',
  `  value          = file(${quoteHcl(certificatePlaceholder)})`,
  '}',
  '',
];

const consent = (scopes: readonly DelegatedScope[]) => [
  '# Admin consent. Set this to true as an administrator. Without it, each user consents at the first sign-in.',
  'variable "grant_admin_consent" {',
  '  type    = bool',
  '  default = false',
  '}',
  '',
  'resource "azuread_service_principal_delegated_permission_grant" "app" {',
  '  count                                = var.grant_admin_consent ? 1 : 0',
  '  service_principal_object_id          = azuread_service_principal.app.object_id',
  '  resource_service_principal_object_id = data.azuread_service_principal.dataverse.object_id',
  `  claim_values                         = ${JSON.stringify(scopes)}`,
  '}',
  '',
];

const applicationUser = [
  '# Create the application user in each organization in the Power Platform admin center.',
  '',
];
