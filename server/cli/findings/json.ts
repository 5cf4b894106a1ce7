import type { CheckReport } from '../../core/checking/finding.ts';
import { printableJson } from './printable.ts';

/** A report for programs, as `CheckReport` describes it. */
export const asJson = (report: CheckReport): string => printableJson(JSON.stringify(report, null, 2));
