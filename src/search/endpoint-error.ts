/** The engine that was asked did not answer as it should; the message is a sentence for the reader. */
export class EndpointError extends Error {}
