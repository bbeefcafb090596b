import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { patientMark } from './patientMark.ts';

const secret = '0b'.repeat(32);
const zoe = { patientId: '8001 234', patientName: 'Lefèvre^Zoé', patientBirthDate: '19600201' };
const nodeHmac = (text: string) =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex');

describe('the mark of a patient', () => {
  it('is the HMAC-SHA-256 of the identifier, whatever name and birth date say', () => {
    expect(patientMark(secret, zoe)).toBe(nodeHmac('id 8001 234'));
    expect(patientMark(secret, { ...zoe, patientId: ' 8001 234 ', patientName: null })).toBe(
      patientMark(secret, zoe),
    );
  });

  it('is that of name and birth date where there is no identifier, however the name is written', () => {
    const mark = patientMark(secret, { ...zoe, patientId: null });

    expect(mark).toBe(nodeHmac('name 19600201 lefevre zoe'));
    expect(patientMark(secret, { ...zoe, patientId: ' ', patientName: 'LEFEVRE ZOE' })).toBe(mark);
    expect(patientMark(secret, { ...zoe, patientId: null, patientBirthDate: '19600202' })).not.toBe(mark);
  });

  it('is none where the film does not say whose it is, and another one in another browser', () => {
    expect(
      patientMark(secret, { patientId: null, patientName: null, patientBirthDate: '19600201' }),
    ).toBeNull();
    expect(patientMark(secret, { ...zoe, patientId: null, patientBirthDate: null })).toBeNull();
    expect(patientMark('0c'.repeat(32), zoe)).not.toBe(patientMark(secret, zoe));
  });
});
