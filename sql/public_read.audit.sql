-- What everybody may know of the audit, and the ledger of what is not public.

-- name: audit_heads_of_month (as audit_heads)
SELECT day, last, entries, hash, signature, signer FROM audit_head
 WHERE day >= :month || '-01' AND day <= :month || '-31' ORDER BY day DESC LIMIT 31;

-- name: audit_heads_all (as audit_heads)
SELECT day, last, entries, hash, signature, signer FROM audit_head WHERE day > '' ORDER BY day LIMIT 20000;

-- name: audit_head_newest (as audit_heads)
SELECT day, last, entries, hash, signature, signer FROM audit_head WHERE day > '' ORDER BY day DESC LIMIT 1;

-- name: audit_head_oldest (as audit_heads)
SELECT day, last, entries, hash, signature, signer FROM audit_head WHERE day > '' ORDER BY day LIMIT 1;

-- name: ledger_days (day, verdict, reason, label, count)
-- Newest first, of a day what was refused first.
SELECT day, ledger_tally.verdict, ledger_tally.reason, iif(public_label <> '', public_label, label), n
  FROM ledger_tally CROSS JOIN reason ON reason.code = ledger_tally.reason
 WHERE day > '' AND n > 0
 ORDER BY day DESC, ledger_tally.verdict DESC, ledger_tally.reason DESC
 LIMIT 20000;
