import { expect, test } from 'vitest';
import { createOutgoingGuard, isPublic, RefusedUrlError } from './guard.ts';

const names: Record<string, string[]> = {
  'example.com': ['93.184.215.14'],
  'two-faced.example': ['93.184.215.14', '127.0.0.1'],
  'inside.example': ['10.1.2.3'],
  'mapped.example': ['::ffff:10.0.0.1'],
};
const resolve = async (name: string): Promise<string[]> => names[name] ?? [];
const guard = createOutgoingGuard({ allowedHosts: [], resolve });

test('a public name is called at the address that was checked', async () => {
  expect(await guard.check('https://example.com/hook')).toMatchObject({
    address: '93.184.215.14',
    family: 4,
  });
});

test.each([
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:secret@example.com/',
  'https://nowhere.example/',
  'https://two-faced.example/',
  'https://inside.example/',
  'https://mapped.example/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://[2002:7f00:1::]/',
  'https://[ff02::1]/',
  'https://①②⑦.⓪.⓪.①/',
  'no url',
  '',
])('%s is refused', async (url) => {
  await expect(guard.check(url)).rejects.toThrow(RefusedUrlError);
});

test('what the operator allows may be called, also over HTTP', async () => {
  const open = createOutgoingGuard({ allowedHosts: ['127.0.0.1', 'inside.example'], resolve });
  expect(await open.check('http://127.0.0.1:3000/')).toMatchObject({ address: '127.0.0.1' });
  expect(await open.check('http://inside.example/')).toMatchObject({ address: '10.1.2.3' });
  await expect(open.check('https://10.1.2.4/')).rejects.toThrow(RefusedUrlError);
});

test.each(['8.8.8.8', '2606:4700:4700::1111'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});
