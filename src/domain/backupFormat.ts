/** What a backup of this page says that it is. */
export const backupFormat = 'latchkey-backup';
