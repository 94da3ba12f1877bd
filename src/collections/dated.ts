import datedEventsYaml from '../../content/vocabulary/dated-events.yml?raw';
import { datedEvents } from '../check/dated-events.ts';

/** Events whose year is known, as `content/vocabulary/dated-events.yml` states them. */
export const dated = datedEvents(datedEventsYaml, 'content/vocabulary/dated-events.yml').events;
