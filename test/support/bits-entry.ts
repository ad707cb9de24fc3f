// The bundle's door: puts the function where the test can call it.
import { hashesOf } from './bits.ts';

Object.assign(globalThis, { hashesOf });
