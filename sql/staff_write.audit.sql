-- The seals and heads of the audit (guard/chain.h, guard/head.h).

-- name: audit_seal_insert
INSERT INTO audit_seal (id, hash) VALUES (:id, :hash);

-- name: audit_head_insert
INSERT INTO audit_head (day, last, entries, hash, signature, signer, signed_at)
VALUES (:day, :last, :entries, :hash, :signature, :signer, :now);
