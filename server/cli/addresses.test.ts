import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostsOf, toLoopback, toPort, urlOf } from './addresses.ts';

const addresses: Record<string, [host: string, port: number, url: string, own: string]> = {
  'the usual one': ['127.0.0.1', 4173, 'http://127.0.0.1:4173/', '127.0.0.1:4173'],
  'another address of this machine': ['127.1.2.3', 8080, 'http://127.1.2.3:8080/', '127.1.2.3:8080'],
  IPv6: ['::1', 4173, 'http://[::1]:4173/', '[::1]:4173'],
  'the port that browsers leave out': ['localhost', 80, 'http://localhost/', 'localhost'],
};

test('a server knows its address, and every name under which this machine reaches it', () => {
  for (const [name, [host, port, url, own]] of Object.entries(addresses)) {
    assert.equal(urlOf(host, port), url, name);
    assert.equal(new URL(url).host, own, 'as a browser sends it');
    assert.ok(hostsOf(host, port).has(own), name);
    for (const each of ['127.0.0.1', 'localhost', '::1']) {
      assert.ok(hostsOf(host, port).has(new URL(urlOf(each, port)).host), `${name}: ${each}`);
    }
    assert.equal(hostsOf(host, port).has('0.0.0.0'), false);
  }
});

test('ports and loopback addresses are taken, everything else is not', () => {
  for (const port of ['0', '80', '65535']) assert.equal(toPort(port), Number(port));
  for (const none of ['', '-1', '1.5', '65536', '0x50', ' 80', '8e3', '٣'])
    assert.throws(() => toPort(none), none);
  for (const host of ['localhost', '::1', '127.0.0.1', '127.255.255.254'])
    assert.equal(toLoopback(host), host);
  for (const none of [
    '',
    '0',
    '0.0.0.0',
    '::',
    '::ffff:127.0.0.1',
    '1127.0.0.1',
    '127.0.0.1\n',
    '127.1',
    'LOCALHOST',
  ])
    assert.throws(() => toLoopback(none), /Expected a loopback address/, none);
});
