declare namespace App {
  interface Locals {
    /** Set by a report's page for the components its MDX is rendered with. */
    reading: import('./collections/reading.ts').Reading;
  }
}
