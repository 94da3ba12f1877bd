// Installs what package-lock.json names, unless it is there already. Plain JavaScript for any Node >= 20: the project's own Node is not installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('正在安装依赖（约一分钟）……');
  // Not `npm ci`: it refuses a lock file that does not name the platform packages of every other system, and registries may not have them all.
  // `--no-save` installs what the lock file pins and leaves it as it is. Warnings about the machine's own Node do not matter: Node 24 comes along.
  const args = ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'];
  const result = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('E-INSTALL 依赖没有装好。请检查网络后重试：npm install');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
