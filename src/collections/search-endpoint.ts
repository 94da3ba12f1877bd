import { endpointAddress } from '../search/endpoint-address.ts';

/** The engine that answers this site's searches, where the build names one. */
export const searchEndpoint: URL | undefined = endpointAddress(process.env.SEARCH_ENDPOINT);
