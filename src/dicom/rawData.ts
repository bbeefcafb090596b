/** Where a Raw Data instance of this house holds what it carries: private elements under our creator (PS3.5 7.8.1). */
export const RAW_DATA_STORAGE = '1.2.840.10008.5.1.4.1.1.66';

/** The group is odd, as private ones are. */
export const privateGroup = 0x4f53;
/** Within the block that a creator has reserved. */
export const privateElements = { content: 0x01, byteLength: 0x02 } as const;
/** Block that is reserved when we write; a server may move it. */
export const firstBlock = 0x10;
