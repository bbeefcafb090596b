/** Vitest runs this before each test file (`setupFiles`), also where files share a thread and its modules. */
import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporaryFolder.ts';

afterAll(removeTemporaryFolders);
