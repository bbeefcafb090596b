/**
 * Names in an archive: UTF-8 where the archive says so or where they read as such, else the code page of MS-DOS, which
 * Windows still writes. Both sides of a path may divide it; `..` leads nowhere.
 */

/** Code page 850, from 0x80; its letters with accents are those of 437. */
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

export function zipPath(name: Uint8Array, isUtf8: boolean): string[] {
  return decode(name, isUtf8)
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
}

function decode(name: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(name);
  } catch {
    return Array.from(name, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (codePage850[byte - 0x80] ?? '?'),
    ).join('');
  }
}
