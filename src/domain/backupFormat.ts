/** What a backup of this page says that it is. */
export const backupFormat = 'latchkey-backup';

/** Raised with every change of the file’s own shape; records have versions of their own. */
export const backupVersion = 1;

/** How the key of each profile begins, in the database and in a backup. */
export const profileKey = 'profile:';
