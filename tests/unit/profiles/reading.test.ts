import { expect, test } from 'vitest';
import { Reading } from '../../../src/state/profiles/reading.svelte.ts';
import { createTestWorld } from '../testWorld.ts';

type File = { readonly is: 'read'; readonly name: string };

/** A file that is still being read until it arrives. */
function slowFile() {
  let arrive: (file: File) => void = () => undefined;
  const file = new Promise<File>((resolve) => {
    arrive = resolve;
  });
  return {
    load: () => file,
    arrive: () => {
      arrive({ is: 'read', name: 'slow' });
    },
  };
}

test('a slower earlier file doesn’t replace a later one', async () => {
  const reading = new Reading<File>(createTestWorld());
  const slow = slowFile();
  const read = reading.read(slow.load);
  expect(reading.current).toEqual({ is: 'reading' });
  await reading.read(() => Promise.resolve({ is: 'read', name: 'later' }));
  slow.arrive();
  await read;
  expect(reading.current).toEqual({ is: 'read', name: 'later' });
});

test.each([
  [
    'a refusal',
    (reading: Reading<File>) => {
      reading.refuse('Too large.');
    },
  ],
  [
    'a clear',
    (reading: Reading<File>) => {
      reading.clear();
    },
  ],
])('a slow file doesn’t replace %s', async (_, end) => {
  const reading = new Reading<File>(createTestWorld());
  const slow = slowFile();
  const read = reading.read(slow.load);
  end(reading);
  const { current } = reading;
  slow.arrive();
  await read;
  expect(reading.current).toBe(current);
});
