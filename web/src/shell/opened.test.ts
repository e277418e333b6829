import { beforeEach, expect, test } from 'vitest';
import { forgetOpened, opened } from './opened';

beforeEach(forgetOpened);
const kept = () => localStorage.getItem('opened');

test('only ids are kept, each once, the newest first', () => {
  for (const id of ['a', 'b', 'a']) opened(id);
  expect(kept()).toBe('["a","b"]');
});
test('not more than twelve', () => {
  for (let i = 0; i < 20; i++) opened(`c${i}`);
  expect(JSON.parse(kept() ?? '')).toHaveLength(12);
});
test('signing out forgets them', () => {
  opened('a');
  forgetOpened();
  expect(kept()).toBeNull();
});
