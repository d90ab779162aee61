import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** A folder in memory where the system has one: thousands of flushed writes wait for no disk there. */
export const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
