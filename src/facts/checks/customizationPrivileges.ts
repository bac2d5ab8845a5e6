/**
 * What *Allow Meta Updates* probably needs: to create and change tables, columns and relationships, and to publish them.
 * This is our inference. No vendor's documentation names the privileges.
 *
 * @see https://learn.microsoft.com/power-platform/admin/security-roles-privileges
 */
export const customizationPrivileges = {
  prvCreateEntity: 'Create tables',
  prvWriteEntity: 'Change tables',
  prvCreateAttribute: 'Create columns',
  prvWriteAttribute: 'Change columns',
  prvCreateRelationship: 'Create relationships',
  prvPublishCustomization: 'Publish customizations',
} as const;

export type CustomizationPrivilege = keyof typeof customizationPrivileges;
