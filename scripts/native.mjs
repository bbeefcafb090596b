/**
 * `npm run native`: compiles the kernels of src/engine/native/c into src/engine/native/bin, four files from one source.
 * The tests build them again and compare bytes. Debian's clang and lld, of one version: another
 * one gives other bytes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fail, root } from './setup.mjs';

const clang = '/usr/bin/clang-19';
export const hasCompiler = existsSync(clang) && existsSync('/usr/bin/wasm-ld-19');

/** Up to 64 threads wake each other; a memory of 4 GB is the most that 32 bits reach. */
const threads = ['-matomics', '-mbulk-memory', '-DTHREADS=64'];
const shared = ['--shared-memory', '--max-memory=4294967296', '--export=serve', '--export=end'];
const binaries = {
  simd: { compiler: [], linker: [] },
  relaxed: { compiler: ['-mrelaxed-simd'], linker: [] },
  'simd-threads': { compiler: threads, linker: shared },
  'relaxed-threads': { compiler: ['-mrelaxed-simd', ...threads], linker: shared },
};
export const binaryNames = Object.keys(binaries).map((name) => `${name}.wasm`);

export function buildKernels(folder) {
  mkdirSync(folder, { recursive: true });
  const common = [
    '--target=wasm32',
    '-O3',
    '-msimd128',
    '-nostdlib',
    '-ffreestanding',
    '-Wall',
    '-Wextra',
    '-Werror',
  ];
  const quiet = ['-Wno-unused-parameter', '-Wno-int-to-pointer-cast'];
  const linker = ['--no-entry', '--import-memory', '--strip-all', '--export=run', '--export=__stack_pointer'];
  for (const [name, { compiler, linker: more }] of Object.entries(binaries)) {
    const options = [...common, ...quiet, ...compiler, `-Wl,${[...linker, ...more].join(',')}`];
    execFileSync(clang, [...options, '-o', path.join(folder, `${name}.wasm`), 'run.c'], {
      cwd: path.join(root, 'src/engine/native/c'),
      stdio: 'inherit',
    });
  }
}

if (process.argv[1] === import.meta.filename) {
  if (!hasCompiler) fail('Il faut clang-19 et lld-19 (Debian : sudo apt-get install clang-19 lld-19).');
  buildKernels(path.join(root, 'src/engine/native/bin'));
}
