/**
 * What the tests need from the system: a real browser and the outside truth (DCMTK, GDCM, dicom3tools, numpy).
 * Root on Debian: installed when missing. Anyone else is told exactly what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail, run } from './setup.mjs';

const packages = [
  ['chromium', '/usr/bin/chromium'],
  // Without a font a page has no text to lay out, to read or to photograph.
  ['fonts-dejavu-core', '/usr/share/fonts/truetype/dejavu'],
  // For one journey only, which is left out where Firefox is not (e2e/firefox.spec.ts).
  ['firefox-esr', '/usr/bin/firefox-esr'],
  ['dcmtk', '/usr/bin/dcmdump'],
  ['libgdcm-tools', '/usr/bin/gdcmconv'],
  ['dicom3tools', '/usr/bin/dciodvfy'],
  // The include of docs/nginx is tried on the real server (scripts/nginx.test.ts).
  ['nginx-light', '/usr/sbin/nginx'],
  // A real PACS for the tests of src/pacs; its service is not started (each test starts its own).
  ['orthanc', '/usr/sbin/Orthanc'],
  ['orthanc-dicomweb', '/usr/share/orthanc/plugins/libOrthancDicomWeb.so'],
  // The kernels of src/engine/native are compiled anew and compared (scripts/native.test.ts).
  ['clang-19', '/usr/bin/clang-19'],
  ['lld-19', '/usr/bin/wasm-ld-19'],
  ['python3', '/usr/bin/python3'],
  ['python3-numpy', '/usr/lib/python3/dist-packages/numpy'],
  ['python3-pil', '/usr/lib/python3/dist-packages/PIL'],
];

export function ensureSystemTools() {
  const missing = packages.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (missing.length === 0) return;
  const wanted = missing.join(' ');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return;
    fail(
      `Les tests demandent : ${wanted}.\nSur Debian : sudo apt-get install ${wanted}\nAilleurs : un Chromium désigné par CHROMIUM=/chemin suffit ; les comparaisons avec les outils absents seront passées et nommées.`,
    );
  }
  process.stdout.write(`Installation de : ${wanted}\n`);
  // Servers are installed and not started: invoke-rc.d starts none in runlevel 1.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  if (spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env }).status !== 0)
    fail('apt-get update a échoué.');
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
}
