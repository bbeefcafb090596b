import { expect, it } from 'vitest';
import { floatField, integerField, message, textField } from './protobuf.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

it('writes the examples of the encoding guide of Protocol Buffers', () => {
  expect(hex(integerField(1, 150))).toBe('089601');
  expect(hex(textField(2, 'testing'))).toBe('120774657374696e67');
  expect(hex(integerField(1, -2))).toBe('08feffffffffffffffff01');
});

it('writes a float as four bytes, little end first, and fields one after the other', () => {
  expect(hex(message(floatField(2, 1), integerField(3, 0)))).toBe('150000803f1800');
});
