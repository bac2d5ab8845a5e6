import { bench, describe } from 'vitest';
import { recognize } from '../../src/domain/diagnosis/recognition/recognize.ts';
import { hostileTexts } from './hostileTexts.ts';

/** Recognition may take twenty times as long as one scan for codes, whatever the text. */
describe.each(hostileTexts())('one megabyte of $name', ({ text }) => {
  bench('one scan for AADSTS and digits', () => {
    text.match(/AADSTS\d+/g);
  });

  bench('recognition', () => {
    recognize(text);
  });
});
