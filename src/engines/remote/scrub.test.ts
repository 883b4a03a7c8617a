import { expect, test } from 'vitest';
import { scrub } from './scrub.ts';

test.each([
  ['failed at /home/gpu/out/1.mp4: no space', 'failed at …: no space'],
  ['cannot reach http://10.0.0.7:30000/worker?key=abc now', 'cannot reach … now'],
  ['Cannot connect to host api.example.com:443 ssl', 'Cannot connect to host … ssl'],
  ['connect ECONNREFUSED 127.0.0.1:8188', 'connect ECONNREFUSED …'],
  ['at [::1]:8188', 'at …'],
  ['on gpu-1.internal:9000', 'on …'],
  ['C:\\models\\wan.safetensors is missing', '… is missing'],
  ['Incorrect API key provided: sk-abcdefgh12345678', 'Incorrect API key provided: …'],
  ['Bearer abc.def.ghi was refused', '… was refused'],
  ['key=AIzaSyA1234567890 is invalid', 'key=… is invalid'],
  ['two\nlines\tof\u0000text', 'two lines of text'],
  ["unet_name: 'wan2.2.safetensors' not in ['a.safetensors']", null],
  ['Input should be 4, 8 or 12; 1/2 of the frames; and/or 16:9', null],
])('%j', (text, expected) => {
  expect(scrub(text)).toBe(expected ?? text);
});

test('what is known to be secret goes, whatever it looks like', () => {
  expect(scrub('the word is plumtree', ['plumtree'])).toBe('the word is …');
});

test('long messages are cut', () => {
  expect(scrub('word '.repeat(500)).length).toBeLessThanOrEqual(400);
});
