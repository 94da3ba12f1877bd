import type { Code } from '../report/problem.ts';
import type { Rule } from './rule.ts';
import { accountDoubled } from './rules/account-doubled.ts';
import { accountLost } from './rules/account-lost.ts';
import { bidiCharacter } from './rules/bidi-character.ts';
import { correctionAmbiguous } from './rules/correction-ambiguous.ts';
import { correctionNothing } from './rules/correction-nothing.ts';
import { correctionOverlap } from './rules/correction-overlap.ts';
import { correctionUnused } from './rules/correction-unused.ts';
import { evidenceNotFound } from './rules/evidence-not-found.ts';
import { exceptionUnknown } from './rules/exception-unknown.ts';
import { exceptionUnused } from './rules/exception-unused.ts';
import { fieldMissing } from './rules/field-missing.ts';
import { fieldType } from './rules/field-type.ts';
import { fieldUnknown } from './rules/field-unknown.ts';
import { fieldValue } from './rules/field-value.ts';
import { fileEncoding } from './rules/file-encoding.ts';
import { fileLink } from './rules/file-link.ts';
import { fileUnknown } from './rules/file-unknown.ts';
import { idFormer } from './rules/id-former.ts';
import { idUnlisted } from './rules/id-unlisted.ts';
import { idVanished } from './rules/id-vanished.ts';
import { idsSyntax } from './rules/ids-syntax.ts';
import { importDiffers } from './rules/import-differs.ts';
import { importMissing } from './rules/import-missing.ts';
import { importStale } from './rules/import-stale.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { keyDuplicate } from './rules/key-duplicate.ts';
import { keyMismatch } from './rules/key-mismatch.ts';
import { keyReused } from './rules/key-reused.ts';
import { keyWithdrawn } from './rules/key-withdrawn.ts';
import { lineUnowned } from './rules/line-unowned.ts';
import { linkBroken } from './rules/link-broken.ts';
import { mdxFormat } from './rules/mdx-format.ts';
import { numberingGap } from './rules/numbering-gap.ts';
import { personalAddress } from './rules/personal-address.ts';
import { personalIdCard } from './rules/personal-id-card.ts';
import { personalPhone } from './rules/personal-phone.ts';
import { rangeOutside } from './rules/range-outside.ts';
import { rangeOverlap } from './rules/range-overlap.ts';
import { redactionChain } from './rules/redaction-chain.ts';
import { regionCode } from './rules/region-code.ts';
import { regionUnknown } from './rules/region-unknown.ts';
import { reportDuplicate } from './rules/report-duplicate.ts';
import { sourceBinary } from './rules/source-binary.ts';
import { sourceBom } from './rules/source-bom.ts';
import { sourceChecksum } from './rules/source-checksum.ts';
import { sourceControl } from './rules/source-control.ts';
import { sourceEmpty } from './rules/source-empty.ts';
import { sourceEncoding } from './rules/source-encoding.ts';
import { sourceLineEnds } from './rules/source-line-ends.ts';
import { sourceMissing } from './rules/source-missing.ts';
import { sourceTooLarge } from './rules/source-too-large.ts';
import { sourceUndescribed } from './rules/source-undescribed.ts';
import { sourceUnused } from './rules/source-unused.ts';
import { titleNotFound } from './rules/title-not-found.ts';
import { vocabularyDuplicate } from './rules/vocabulary-duplicate.ts';
import { vocabularyPattern } from './rules/vocabulary-pattern.ts';
import { vocabularyRegions } from './rules/vocabulary-regions.ts';
import { vocabularyTopic } from './rules/vocabulary-topic.ts';
import { vocabularyWord } from './rules/vocabulary-word.ts';
import { witnessDiffers } from './rules/witness-differs.ts';
import { witnessSource } from './rules/witness-source.ts';
import { yamlAlias } from './rules/yaml-alias.ts';
import { yamlEmpty } from './rules/yaml-empty.ts';
import { yamlSyntax } from './rules/yaml-syntax.ts';
import { yearContradicted } from './rules/year-contradicted.ts';
import { yearMissing } from './rules/year-missing.ts';
import { yearNotEstablished } from './rules/year-not-established.ts';
import { yearOrder } from './rules/year-order.ts';
import { yearUnsupported } from './rules/year-unsupported.ts';

/** Every rule by its code. The only list; a code without a rule does not compile. */
const BY_CODE: Readonly<Record<Code, Rule>> = {
  'account-doubled': accountDoubled,
  'account-lost': accountLost,
  'bidi-character': bidiCharacter,
  'correction-ambiguous': correctionAmbiguous,
  'correction-nothing': correctionNothing,
  'correction-overlap': correctionOverlap,
  'correction-unused': correctionUnused,
  'evidence-not-found': evidenceNotFound,
  'exception-unknown': exceptionUnknown,
  'exception-unused': exceptionUnused,
  'field-missing': fieldMissing,
  'field-type': fieldType,
  'field-unknown': fieldUnknown,
  'field-value': fieldValue,
  'file-encoding': fileEncoding,
  'file-link': fileLink,
  'file-unknown': fileUnknown,
  'id-former': idFormer,
  'id-unlisted': idUnlisted,
  'id-vanished': idVanished,
  'ids-syntax': idsSyntax,
  'import-differs': importDiffers,
  'import-missing': importMissing,
  'import-stale': importStale,
  'invisible-character': invisibleCharacter,
  'key-duplicate': keyDuplicate,
  'key-mismatch': keyMismatch,
  'key-reused': keyReused,
  'key-withdrawn': keyWithdrawn,
  'line-unowned': lineUnowned,
  'link-broken': linkBroken,
  'mdx-format': mdxFormat,
  'numbering-gap': numberingGap,
  'personal-address': personalAddress,
  'personal-id-card': personalIdCard,
  'personal-phone': personalPhone,
  'range-outside': rangeOutside,
  'range-overlap': rangeOverlap,
  'redaction-chain': redactionChain,
  'region-code': regionCode,
  'region-unknown': regionUnknown,
  'report-duplicate': reportDuplicate,
  'source-binary': sourceBinary,
  'source-bom': sourceBom,
  'source-checksum': sourceChecksum,
  'source-control': sourceControl,
  'source-empty': sourceEmpty,
  'source-encoding': sourceEncoding,
  'source-line-ends': sourceLineEnds,
  'source-missing': sourceMissing,
  'source-too-large': sourceTooLarge,
  'source-undescribed': sourceUndescribed,
  'source-unused': sourceUnused,
  'title-not-found': titleNotFound,
  'vocabulary-duplicate': vocabularyDuplicate,
  'vocabulary-pattern': vocabularyPattern,
  'vocabulary-regions': vocabularyRegions,
  'vocabulary-topic': vocabularyTopic,
  'vocabulary-word': vocabularyWord,
  'witness-differs': witnessDiffers,
  'witness-source': witnessSource,
  'yaml-alias': yamlAlias,
  'yaml-empty': yamlEmpty,
  'yaml-syntax': yamlSyntax,
  'year-contradicted': yearContradicted,
  'year-missing': yearMissing,
  'year-not-established': yearNotEstablished,
  'year-order': yearOrder,
  'year-unsupported': yearUnsupported,
};

/** All rules, in the order of their codes. */
export const RULES: readonly Rule[] = Object.values(BY_CODE);
