import damageYaml from '../../content/vocabulary/damage.yml?raw';
import { damageRules } from '../report/damage-rules.ts';
import type { DamageKind } from '../report/report.ts';

const { kinds, rules } = damageRules(damageYaml, 'content/vocabulary/damage.yml');

/** What readers call each kind of damage, and what it means. */
export const damageKinds: ReadonlyMap<DamageKind, { label: string; meaning: string }> = new Map(
  kinds.map(({ id, label, meaning }) => [id, { label, meaning }]),
);

/** What each rule found, in a few words: 数字被盖住. */
export const damageLabels: ReadonlyMap<string, string> = new Map(rules.map(({ id, label }) => [id, label]));
