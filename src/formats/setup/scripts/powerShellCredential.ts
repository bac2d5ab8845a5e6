import { quotePowerShell } from './quote.ts';
import { certificatePlaceholder } from './script.ts';

/** When a secret ends, as PowerShell writes it: the day given (`2027-01-31`), or half a year from the day the script runs. */
export function powerShellEnd(day: string | undefined): string {
  return day
    ? quotePowerShell(`${day}T00:00:00Z`)
    : "(Get-Date).ToUniversalTime().AddDays(180).ToString('yyyy-MM-ddTHH:mm:ssZ')";
}

/** Reads the certificate's public part into `$certificate`. */
export const loadCertificate: readonly string[] = [
  '# The public part of the certificate; the private key stays where it is.',
  `$certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new((Resolve-Path -LiteralPath ${quotePowerShell(certificatePlaceholder)}).Path)`,
];
