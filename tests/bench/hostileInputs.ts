import { secretShapes } from '../../src/facts/secrets/secretShapes.ts';
import { namedExamples } from '../unit/secrets/namedExamples.ts';
import { secretNames } from '../../src/facts/secrets/secretNames.ts';
import type { HostileText } from './hostileTexts.ts';

const megabyte = 1_000_000;

/** Texts of one megabyte each that are meant to cost a parser of pasted values as much as a text can. */
export function hostileInputs(size = megabyte): readonly HostileText[] {
  const names = secretNames.flatMap((row) => row.names).join(' ');
  const examples = [
    ...secretShapes.map(({ example: [text] }) => text),
    ...Object.values(namedExamples).map(([text]) => text),
  ];
  const sources: Readonly<Record<string, readonly [head: string, repeated: string]>> = {
    'plain prose': ['', 'The quick brown fox jumps over the lazy dog. Password is in KeePass. '],
    'an address of colons': ['a://', ':'],
    'an address of dots': ['https://a', '.a'],
    'an address of parameters': ['https://contoso.crm4.dynamics.com/?', 'tenant=a&x=y&'],
    'addresses in addresses': ['', 'https://login.microsoftonline.com/?redirect_uri='],
    'hosts without a scheme': ['', 'contoso.crm4.dynamics.com '],
    'links without a space': ['', 'https://contoso.crm4.dynamics.com/'],
    'wrapped links': [
      '',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__a&url=https%3A%2F%2F',
    ],
    'proxy suffixes': ['https://contoso.crm4.dynamics.com', '.mcas.ms'],
    'open namespaces': ['', 'xmlns:a="'],
    'active rows': ['Active', '\n* a'],
    'labels of environments': ['', 'environment id: '],
    'one line of spaces': ['', ' '],
    'line ends': ['', '\n'],
    'quotes and brackets': ['', '"\'<({[`'],
    'a value before spaces': ['x', ' '],
    hyphens: ['', '-'],
    'lower-case letters': ['', 'a'],
    'hexadecimal digits': ['', '0a1b2c3d'],
    'random letters': ['', 'aB3dE5fG7hI9jK1lM'],
    'dots and letters': ['', 'a.'],
    'at signs': ['', 'a@a.'],
    'escaped quotes': ['"', '\\"'],
    'percent signs': ['', '%25'],
    'names of secrets without values': ['', `${names} `],
    'names of secrets with signs': ['', `${names.replaceAll(' ', ': = ')} `],
    'names of secrets with open quotes': ['', 'password="secret=\'pwd=`'],
    'names and values in two fields': ['', '"key":"password","value" '],
    'every secret': ['', `${examples.join(' ')} `],
    'the beginning of every secret': ['', examples.map((each) => each.slice(0, -4)).join('')],
    'headers of private keys': ['', '-----BEGIN PRIVATE KEY-----\nA'],
    'beginnings of tokens': ['', 'eyJeyJ.eyJ 0.A1.A M.C5_BAY.'],
    'open JSON': ['', '{"a":['],
    'a JSON list': ['[', '1,'],
    'a manifest without an end': ['{"appId":"', 'a'],
  };
  return Object.entries(sources).map(([name, [head, repeated]]) => ({
    name,
    text: (head + repeated.repeat(Math.ceil(size / repeated.length))).slice(0, size),
  }));
}
