// Installs what package-lock.json names, unless it is there already. Plain JavaScript for any Node >= 20: the project's own Node is not installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('正在安装依赖（npm ci）……');
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { stdio: 'inherit', shell: true });
  if (result.status !== 0) {
    console.error('E-INSTALL 依赖没有装好。请检查网络后重试：npm ci');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
