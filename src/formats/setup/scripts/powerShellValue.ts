import { quotePowerShell } from './quote.ts';

/** Code among data: it isn’t quoted. */
export class PowerShellExpression {
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}

/** Writes a JSON-like value as a PowerShell literal. */
export function powerShellValue(value: unknown): string {
  if (value instanceof PowerShellExpression) return value.code;
  if (typeof value === 'string') return quotePowerShell(value);
  if (typeof value === 'boolean') return value ? '$true' : '$false';
  if (Array.isArray(value)) return `@(${value.map(powerShellValue).join(', ')})`;
  if (typeof value === 'object' && value !== null)
    return `@{ ${Object.entries(value)
      .map(([key, item]) => `${key} = ${powerShellValue(item)}`)
      .join('; ')} }`;
  return typeof value === 'number' ? String(value) : '$null';
}
