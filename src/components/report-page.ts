import { copyAddresses } from './copy-addresses.ts';
import { followOutline } from './follow-outline.ts';

copyAddresses(document);
followOutline(document);
