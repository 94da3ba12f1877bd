import { startOffline } from './register.ts';

startOffline(
  import.meta.env.BASE_URL.replace(/\/?$/, '/'),
  document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? 'none',
);
