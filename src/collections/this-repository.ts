import packageJson from '../../package.json';
import { repository } from './repository.ts';

/** The repository this build is of, where one is set. */
export const thisRepository = repository((packageJson as { repository?: unknown }).repository, process.env);
