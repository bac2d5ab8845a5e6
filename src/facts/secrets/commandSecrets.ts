type CommandSecret = {
  /** How the command begins, in lower case. */
  readonly commands: readonly string[];
  /** What comes before its secret on the same line. */
  readonly before: RegExp;
  /** What comes there may be another word too: how long it must be, and irregular. */
  readonly least?: number;
  /** An invented line, and the part that must go. */
  readonly example: readonly [text: string, secret: string];
};

/** Commands that take a secret without naming it: by its place, or by a flag that means something else in other commands. */
export const commandSecrets: readonly CommandSecret[] = [
  {
    commands: ['net use', 'net1 use', 'net.exe use'],
    before: /\/u(?:ser)?:(?:"[^"]{1,80}"|[^\s"]{1,80})[ \t]{1,4}(?![/\\])/gi,
    example: [String.raw`net use \\srv\share /user:FABRIKAM\anna Passw0rd`, 'Passw0rd'],
  },
  {
    commands: ['net use', 'net1 use', 'net.exe use'],
    before: /\\\\[^\s"\\]{1,80}\\[^\s"]{1,80}"?[ \t]{1,4}(?![/\\])/g,
    least: 6,
    example: [String.raw`net use Z: \\srv\share Passw0rd /user:anna`, 'Passw0rd'],
  },
  {
    commands: ['net user', 'net1 user', 'net.exe user'],
    before: /^[ \t]{1,4}(?:"[^"]{1,80}"|[^\s"/]{1,80})[ \t]{1,4}(?!\/)/g,
    least: 6,
    example: ['net user anna Passw0rd /add', 'Passw0rd'],
  },
  {
    commands: ['sqlcmd', 'bcp ', 'osql ', 'isql '],
    before: /[ \t]-P[ \t]{0,4}/g,
    example: ['sqlcmd -S srv -U sa -P Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['mysql', 'mariadb', '7z', 'rar ', 'sshpass'],
    before: /[ \t]-h?p(?!ort\b|rotocol|lugin)(?=\S)/g,
    example: ['mysqldump -u root -pPassw0rd crm', 'Passw0rd'],
  },
  {
    commands: ['sshpass'],
    before: /[ \t]-p[ \t](?=\S)/g,
    example: ['sshpass -p Passw0rd ssh anna@srv', 'Passw0rd'],
  },
  {
    commands: ['smbclient', 'rpcclient', 'smbmap'],
    before: /-U[ =]{0,2}["']?[^\s"'%]{1,80}%/g,
    example: ['smbclient //srv/share -U anna%Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['xfreerdp', 'wfreerdp'],
    before: /[ \t]\/p:/g,
    example: ['xfreerdp /v:srv /u:anna /p:Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['sqlplus'],
    before: /^(?:[ \t]{1,4}-\w{1,8}){0,4}[ \t]{1,4}[\w.$"]{1,40}\//g,
    example: ['sqlplus anna/Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['ldapsearch', 'ldapmodify', 'ldapadd', 'ldapwhoami'],
    before: /[ \t]-w[ \t]{0,4}/g,
    example: ['ldapsearch -x -D cn=anna -w Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['curl', 'wget'],
    before: /[ \t]-u["']?[^\s:"'-][^\s:"']{0,80}:/g,
    example: ['curl -uanna:Passw0rd https://api.example', 'Passw0rd'],
  },
  {
    commands: ['htpasswd'],
    before: /^[ \t]{1,4}-\w{0,4}b\w{0,4}[ \t]{1,4}\S{1,80}[ \t]{1,4}\S{1,40}[ \t]{1,4}/g,
    example: ['htpasswd -b users anna Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['schtasks'],
    before: /[ \t]\/rp[ \t](?=[^\s/])/gi,
    example: ['schtasks /create /ru anna /rp Passw0rd', 'Passw0rd'],
  },
  {
    commands: ['identified by'],
    before: /^[ \t]{1,4}(?:password[ \t]{1,4})?/gi,
    least: 6,
    example: ['CREATE USER anna IDENTIFIED BY "Passw0rd"', 'Passw0rd'],
  },
];
